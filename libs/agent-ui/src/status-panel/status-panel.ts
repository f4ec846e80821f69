import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CopyLabels } from '../copy-field/copy-field.js';
import { icon, type IconName } from '../icons/icon.js';
import { buttonStyles } from '../tokens/button-styles.js';
import { elementStyles } from '../tokens/element-styles.js';
import { StatusActionEvent } from './status-action-event.js';
import type { StatusPanelContent } from './status-panel-content.js';
import { statusPanelStyles } from './status-panel.styles.js';

const icons: Record<StatusPanelContent['tone'], IconName> = {
  neutral: 'phone',
  working: 'clock',
  warning: 'alert-warning',
  danger: 'alert-error',
};

/**
 * @summary The state of the whole, when there is something to say: a heading, a sentence, what is awaited, and the ways out.
 *
 * It needs `patchcord-copy-field` to be registered.
 *
 * @fires patchcord-status-action - The agent pressed one of the buttons.
 */
export class StatusPanel extends LitElement {
  static override styles = [elementStyles, buttonStyles, statusPanelStyles];

  /** What it says; nothing is drawn without it. */
  @property({ attribute: false }) content: StatusPanelContent | undefined;

  /** A strip above something that goes on, instead of a page of its own. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** The words of the copy buttons. */
  @property({ attribute: false }) copyLabels: CopyLabels | undefined;

  override render(): TemplateResult | typeof nothing {
    const { content } = this;
    if (content === undefined) return nothing;
    return html`
      <section
        class=${content.tone}
        aria-labelledby="heading"
        aria-busy=${content.progress === undefined ? 'false' : 'true'}
      >
        <span class="mark ${content.tone}">${icon(content.icon ?? icons[content.tone])}</span>
        <h2 id="heading">${content.heading}</h2>
        <p>${content.sentence}</p>
        ${this.#progress(content)}${this.#copyables(content)}${this.#actions(content)}
      </section>
    `;
  }

  #progress({ progress }: StatusPanelContent): TemplateResult | typeof nothing {
    if (progress === undefined) return nothing;
    return html`<div class="progress">
      <div class="track" role="progressbar" aria-labelledby="awaited"></div>
      <span id="awaited">${progress}</span>
    </div>`;
  }

  #copyables({ copyables = [] }: StatusPanelContent): TemplateResult[] {
    return copyables.map(({ label, value }) =>
      this.copyLabels === undefined
        ? html`<patchcord-copy-field .label=${label} .value=${value}></patchcord-copy-field>`
        : html`<patchcord-copy-field
            .label=${label}
            .value=${value}
            .labels=${this.copyLabels}
          ></patchcord-copy-field>`,
    );
  }

  #actions({ actions = [] }: StatusPanelContent): TemplateResult | typeof nothing {
    if (actions.length === 0) return nothing;
    return html`<div class="actions">
      ${actions.map(
        ({ id, label }, index) =>
          html`<button
            type="button"
            class="button ${index === 0 ? 'primary' : ''}"
            @click=${() => this.dispatchEvent(new StatusActionEvent(id))}
          >
            ${label}
          </button>`,
      )}
    </div>`;
  }
}
