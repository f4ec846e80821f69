import { onTestFinished } from 'vitest';

/** Puts an element with these properties into the page for the length of a test, and waits for its first rendering. */
export async function mount<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = Object.assign(document.createElement(tag), properties);
  document.body.append(element);
  onTestFinished(() => {
    element.remove();
  });
  if ('updateComplete' in element) await element.updateComplete;
  return element;
}

/** What a person reads in an element, with runs of white space as one space. */
export function textOf(element: Element): string {
  return (element.shadowRoot ?? element).textContent.replace(/\s+/g, ' ').trim();
}

/** The first match inside an element's rendering; a test that asks for something absent fails here. */
export function part<Selector extends keyof HTMLElementTagNameMap>(
  element: Element,
  selector: Selector,
): HTMLElementTagNameMap[Selector];
export function part(element: Element, selector: string): HTMLElement;
export function part(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing in <${element.localName}> matches ${selector}.`);
  return found;
}
