import { html, type TemplateResult } from 'lit';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { icon } from './icon.js';

/** @returns the button that opens and closes the panel with the app beside tickets and users */
export function appsToggle(store: WorkspaceStore): TemplateResult | null {
  const hasSidebar = store.snapshot.app?.locations.some(({ location }) => location.endsWith('_sidebar'));
  if (hasSidebar !== true) return null;
  return html`<button
    class="icon-button ${store.appsTrayOpen ? 'pressed' : ''}"
    type="button"
    aria-label="Apps"
    aria-pressed=${store.appsTrayOpen ? 'true' : 'false'}
    @click=${() => {
      store.setAppsTray(!store.appsTrayOpen);
    }}
  >
    ${icon('tray')}
  </button>`;
}
