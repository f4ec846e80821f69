import { localized, msg } from '@lit/localize';
import { buttonStyles, elementStyles, icon } from '@patchcord/agent-ui';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { MappingsRequestEvent } from '../settings-events.js';
import type { SaveState } from '../words/describe-save-state.js';
import { settingsStyles } from './settings-styles.js';

const saveBarStyles = css`
  :host {
    position: sticky;
    z-index: 2;
    bottom: 0;
    margin-top: calc(5 * var(--patchcord-space));
    padding-bottom: calc(4 * var(--patchcord-space));
    background: var(--patchcord-background-recessed);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--patchcord-space)) calc(4 * var(--patchcord-space));
    align-items: center;
    justify-content: space-between;
    padding: calc(3 * var(--patchcord-space)) calc(5 * var(--patchcord-space));
    border: 1px solid var(--patchcord-border);
    border-radius: var(--patchcord-radius-lg);
    background: var(--patchcord-background-raised);
    box-shadow: 0 -4px 16px rgb(10 13 14 / 8%);
  }

  .state {
    display: flex;
    flex: 1 1 280px;
    gap: 8px;
    align-items: center;
    min-width: 0;
  }

  .state.danger {
    color: var(--patchcord-foreground-danger);
  }

  .state.warning {
    color: var(--patchcord-foreground-warning);
  }

  .state.success {
    color: var(--patchcord-foreground-success);
  }

  .state.working .icon {
    animation: turn 1s linear infinite;
  }

  @keyframes turn {
    to {
      transform: rotate(360deg);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .state.working .icon {
      animation: none;
    }
  }
`;

const icons = {
  neutral: 'info',
  working: 'reload',
  success: 'check-circle',
  warning: 'alert-warning',
  danger: 'alert-error',
} as const;

/**
 * @summary Where saving stands, in words, and the buttons: save, discard, undo, compare.
 *
 * @fires patchcord-mappings-request - One of the buttons was pressed.
 */
@localized()
export class SaveBar extends LitElement {
  static override styles = [elementStyles, buttonStyles, settingsStyles, saveBarStyles];

  @property({ attribute: false }) status: SaveState | undefined;

  #request(type: 'save' | 'discard' | 'undo' | 'compare'): void {
    this.dispatchEvent(new MappingsRequestEvent({ type }));
  }

  override render(): TemplateResult | typeof nothing {
    if (this.status === undefined) return nothing;
    const { tone, sentence, undo, canDiscard, canSave, canCompare, saveLabel } = this.status;
    return html`<div class="bar" role="region" aria-label=${msg('Save')}>
      <div class="state ${tone}">
        ${icon(icons[tone])}
        <span role="status">${sentence}</span>
        ${undo === undefined ? nothing : this.#button('link-button', undo, 'undo')}
      </div>
      <div class="actions">
        ${canCompare ? this.#button('button quiet', msg('Compare'), 'compare') : nothing}
        ${canDiscard ? this.#button('button quiet', msg('Discard changes'), 'discard') : nothing}
        ${this.#button('button primary', saveLabel, 'save', !canSave)}
      </div>
    </div>`;
  }

  #button(
    classes: string,
    label: string,
    type: 'save' | 'discard' | 'undo' | 'compare',
    isDisabled = false,
  ): TemplateResult {
    return html`<button
      type="button"
      class=${classes}
      aria-disabled=${isDisabled ? 'true' : 'false'}
      @click=${() => {
        if (!isDisabled) this.#request(type);
      }}
    >
      ${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-save-bar': SaveBar;
  }
}
