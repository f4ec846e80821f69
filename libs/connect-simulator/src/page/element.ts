/** An element with properties, ARIA and data attributes, and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** A button with a visible text and a full name for people who do not see it. */
export function button(
  text: string,
  label: string,
  press: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const node = element('button', { type: 'button', 'aria-label': label, ...attributes }, text);
  node.addEventListener('click', press);
  return node;
}
