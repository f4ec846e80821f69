import { gardenTokens } from '@patchcord/agent-ui';
import { onTestFinished } from 'vitest';
import type { Companion } from '../../src/elements/companion.js';
import type { CompanionView } from '../../src/elements/companion-view.js';
import { registerElements } from '../../src/elements/register-elements.js';
import { now } from './companion-views.js';

/** Puts the page's element into the page for the length of a test, as `index.html` does. */
export async function mountCompanion(view: CompanionView): Promise<Companion> {
  if (customElements.get('patchcord-companion') === undefined) {
    registerElements(customElements);
    if (gardenTokens.styleSheet) document.adoptedStyleSheets.push(gardenTokens.styleSheet);
    document.body.style.margin = '0';
    document.documentElement.lang = 'en-US';
  }
  const companion = document.createElement('patchcord-companion');
  companion.now = now;
  companion.readLevel = () => 0.6;
  companion.view = view;
  document.body.append(companion);
  onTestFinished(() => {
    companion.remove();
  });
  await settle(companion);
  return companion;
}

/** Waits until an element and everything inside it has rendered. */
export async function settle(element: Element): Promise<void> {
  if ('updateComplete' in element) await element.updateComplete;
  const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  await Promise.all(inside.filter(({ shadowRoot }) => shadowRoot !== null).map(settle));
}
