import { localized, msg, str } from '@lit/localize';
import { buttonStyles, elementStyles, icon, KeptFocusController, onEscape } from '@patchcord/agent-ui';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CloseUnsentEvent, ExportUnsentEvent } from './unsent-events.js';
import { unsentPanelStyles } from './unsent-panel.styles.js';
import type { UnsentView } from './unsent-view.js';

/**
 * @summary Everything that has not reached Zendesk, with the ways out of each, and all of it as a file.
 *
 * @fires patchcord-export-unsent - The agent wants all of it as a file.
 * @fires patchcord-close-unsent - The agent pressed *Close* or Escape.
 * @fires patchcord-retry-unsent - Of an item.
 * @fires patchcord-move-unsent - Of an item.
 * @fires patchcord-give-up-unsent - Of an item.
 * @fires patchcord-open-ticket - Of an item.
 */
@localized()
export class UnsentPanel extends LitElement {
  static override styles = [elementStyles, buttonStyles, unsentPanelStyles];

  @query('h2') private readonly heading!: HTMLElement;

  /** What is shown, oldest first. */
  @property({ attribute: false }) unsent: readonly UnsentView[] = [];

  @state() private withDetails = false;

  constructor() {
    super();
    new KeptFocusController(this);
  }

  /** Puts the focus on the heading, from where the list is read. */
  override focus(options?: FocusOptions): void {
    this.heading.focus(options);
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CloseUnsentEvent());
  };

  readonly #closeByKey = onEscape(this.#close);

  override render(): TemplateResult {
    const { unsent } = this;
    return html`<section aria-labelledby="heading" @keydown=${this.#closeByKey}>
      <h2 id="heading" tabindex="-1">
        ${unsent.length === 0 ? msg('Nothing unsent') : msg('Not saved in Zendesk yet')}
      </h2>
      ${
        unsent.length === 0
          ? html`<p class="nothing">
              ${icon('check-circle')}<span>${msg('Nothing waits to be sent to Zendesk.')}</span>
            </p>`
          : html`<ul aria-labelledby="heading" tabindex=${unsent.length > 2 ? '0' : '-1'}>
                ${repeat(
                  unsent,
                  ({ key }) => key,
                  (write) => html`<li><patchcord-unsent-item .write=${write}></patchcord-unsent-item></li>`,
                )}
              </ul>
              ${this.#export(unsent.length)}`
      }
      <button type="button" class="button quiet close" @click=${this.#close}>${msg('Close')}</button>
    </section>`;
  }

  #export(count: number): TemplateResult {
    return html`<div class="export">
      <label
        ><input
          type="checkbox"
          aria-describedby="details-hint"
          .checked=${this.withDetails}
          @change=${(event: Event) => {
            this.withDetails = (event.target as HTMLInputElement).checked;
          }}
        />${msg('With personal details')}</label
      >
      <button
        type="button"
        class="button small quiet with-icon"
        @click=${() => this.dispatchEvent(new ExportUnsentEvent(this.withDetails))}
      >
        ${icon('download')}${count === 1 ? msg('Export it') : msg(str`Export all ${count}`)}
      </button>
      <p id="details-hint" class="hint">
        ${
          this.withDetails
            ? msg(
                'The file holds names and phone numbers of customers. Give it only to people who may see them.',
              )
            : msg('Names, numbers and addresses are masked in the file.')
        }
      </p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-unsent-panel': UnsentPanel;
  }
}
