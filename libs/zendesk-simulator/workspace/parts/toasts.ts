import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { icon, type IconName } from './icon.js';

const looks: Readonly<Record<string, { readonly icon: IconName; readonly word: string }>> = {
  notice: { icon: 'checkCircle', word: 'Notice' },
  alert: { icon: 'alert', word: 'Warning' },
  error: { icon: 'alert', word: 'Error' },
};

/** @returns the short messages; what an app sends is shown as text, never as HTML */
export function toasts(store: WorkspaceStore): TemplateResult {
  return html`<div class="toasts" role="log" aria-live="polite" aria-label="Notifications">
    ${repeat(
      store.toasts,
      ({ id }) => id,
      ({ id, text, kind }) =>
        html`<div class="toast ${kind}">
          ${icon(looks[kind]?.icon ?? 'checkCircle')}
          <p><strong>${looks[kind]?.word}</strong><span class="toast-text">${text}</span></p>
          <button
            class="icon-button small"
            type="button"
            aria-label="Dismiss"
            @click=${() => store.dismissToast(id)}
          >
            ${icon('cross')}
          </button>
        </div>`,
    )}
  </div>`;
}
