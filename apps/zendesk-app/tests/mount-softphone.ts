import { gardenTokens } from '@patchcord/agent-ui';
import { onTestFinished } from 'vitest';
import { registerElements } from '../src/softphone/register-elements.js';
import type { Softphone } from '../src/softphone/softphone.js';
import type { SoftphoneView } from '../src/softphone/softphone-view.js';
import { now } from './softphone-views.js';

/** Puts a softphone into the page for the length of a test, as `softphone.html` does. */
export async function mountSoftphone(view: SoftphoneView): Promise<Softphone> {
  if (customElements.get('patchcord-softphone') === undefined) {
    registerElements(customElements);
    if (gardenTokens.styleSheet) document.adoptedStyleSheets.push(gardenTokens.styleSheet);
    document.body.style.margin = '0';
  }
  const softphone = document.createElement('patchcord-softphone');
  softphone.now = now;
  softphone.view = view;
  document.body.append(softphone);
  onTestFinished(() => {
    softphone.remove();
  });
  await settle(softphone);
  return softphone;
}

/** Waits until an element and everything inside it has rendered. */
export async function settle(element: Element): Promise<void> {
  if ('updateComplete' in element) await element.updateComplete;
  const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  await Promise.all(inside.filter(({ shadowRoot }) => shadowRoot !== null).map(settle));
}

/** The first match in an element's rendering, through nested elements (`a >> b`). */
export function find(root: Element, path: string): HTMLElement {
  const found = path
    .split(' >> ')
    .reduce<Element | null | undefined>(
      (element, selector) => element?.shadowRoot?.querySelector(selector),
      root,
    );
  if (!found) throw new Error(`Nothing matches ${path}.`);
  return found as HTMLElement;
}
