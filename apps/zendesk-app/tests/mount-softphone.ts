import { gardenTokens } from '@patchcord/agent-ui';
import { onTestFinished } from 'vitest';
import { registerElements } from '../src/softphone/register-elements.js';
import type { Softphone } from '../src/softphone/softphone.js';
import type { SoftphoneView } from '../src/softphone/softphone-view.js';
import type { SoundView } from '../src/softphone/sound-view.js';
import { now } from './softphone-views.js';
import { presentSituation } from './sound-views.js';

/**
 * Puts a softphone into the page for the length of a test, as `softphone.html` does.
 * @param sound what it says about the sound of calls; with an agent they are heard in it
 */
export async function mountSoftphone(view: SoftphoneView, sound?: SoundView): Promise<Softphone> {
  if (customElements.get('patchcord-softphone') === undefined) {
    registerElements(customElements);
    if (gardenTokens.styleSheet) document.adoptedStyleSheets.push(gardenTokens.styleSheet);
    document.body.style.margin = '0';
  }
  const softphone = document.createElement('patchcord-softphone');
  softphone.now = now;
  softphone.view = view;
  softphone.sound = sound ?? (view.agent && presentSituation({ place: 'here' }));
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
