import { localized, msg, str } from '@lit/localize';
import {
  buttonStyles,
  elementStyles,
  fieldStyles,
  icon,
  KeptFocusController,
  onEscape,
  OpenTicketEvent,
} from '@patchcord/agent-ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { parseTicketNumber } from './parse-ticket-number.js';
import { GiveUpUnsentEvent, MoveUnsentEvent, RetryUnsentEvent } from './unsent-events.js';
import { unsentItemStyles } from './unsent-item.styles.js';
import type { UnsentView } from './unsent-view.js';

/**
 * @summary One write that has not reached Zendesk: what it is, why it is not there, and the ways out.
 *
 * @fires patchcord-retry-unsent - The agent wants it to be tried again.
 * @fires patchcord-move-unsent - The agent wants it on another ticket.
 * @fires patchcord-give-up-unsent - The agent gives it up, and has confirmed that.
 * @fires patchcord-open-ticket - The agent wants to see the ticket it is for.
 */
@localized()
export class UnsentItem extends LitElement {
  static override styles = [elementStyles, buttonStyles, fieldStyles, unsentItemStyles];

  @query('.item') private readonly item!: HTMLElement;
  @query('#ticket') private readonly ticket!: HTMLInputElement | null;
  @query('.keep') private readonly keep!: HTMLElement | null;
  @query('.move') private readonly moveButton!: HTMLElement | null;
  @query('.give-up') private readonly giveUpButton!: HTMLElement | null;

  /** What is shown. */
  @property({ attribute: false }) write!: UnsentView;

  @state() private asks: 'ticket' | 'confirmation' | undefined;
  @state() private problem = '';

  constructor() {
    super();
    new KeptFocusController(this);
  }

  /** Puts the focus on the whole, from where it is read. */
  override focus(options?: FocusOptions): void {
    this.item.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // It went on meanwhile: what was asked has no answer any more.
    if (!changed.has('write')) return;
    if (this.asks === 'ticket' && !this.write.mayMove) this.asks = undefined;
    if (this.asks === 'confirmation' && this.write.loss === undefined) this.asks = undefined;
  }

  #ask(asks: 'ticket' | 'confirmation'): void {
    this.asks = asks;
    this.problem = '';
    void this.updateComplete.then(() => (asks === 'ticket' ? this.ticket : this.keep)?.focus());
  }

  readonly #leave = (): void => {
    const asked = this.asks;
    this.asks = undefined;
    void this.updateComplete.then(() => (asked === 'ticket' ? this.moveButton : this.giveUpButton)?.focus());
  };

  readonly #leaveByKey = onEscape(this.#leave);

  readonly #move = (event: SubmitEvent): void => {
    event.preventDefault();
    const ticketId = parseTicketNumber(this.ticket?.value ?? '');
    if (ticketId === undefined) this.problem = msg('Type the number of a ticket, such as 1234.');
    else if (ticketId === this.write.ticketId)
      this.problem = msg(str`It is for ticket #${ticketId} already, which cannot be changed.`);
    else {
      this.dispatchEvent(new MoveUnsentEvent(this.write.key, ticketId));
      this.#leave();
      return;
    }
    this.ticket?.focus();
  };

  override render(): TemplateResult {
    const { what, about, line, tone } = this.write;
    return html`<div class="item" role="group" aria-labelledby="what" tabindex="-1">
      <p id="what" class="what">
        <strong>${what}</strong>${about === undefined ? nothing : html`<span class="about">${about}</span>`}
      </p>
      ${this.#facts()}
      <p class="line ${tone}">
        ${tone === 'neutral' ? nothing : icon(tone === 'danger' ? 'alert-error' : 'alert-warning')}<span
          >${line}</span
        >
      </p>
      ${this.asks === 'ticket' ? this.#ticketForm() : this.asks === 'confirmation' ? this.#confirmation() : this.#buttons()}
    </div>`;
  }

  #facts(): TemplateResult | typeof nothing {
    const { contactId, startedAt, ticketId } = this.write;
    if (startedAt === undefined && ticketId === undefined) return nothing;
    const language = document.documentElement.lang || undefined;
    const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    return html`<p class="facts">
      ${startedAt === undefined ? nothing : html`<span>${time.format(startedAt)}</span>`}
      ${
        ticketId === undefined
          ? nothing
          : html`<button
              type="button"
              class="link-button"
              title=${msg('Open ticket')}
              @click=${() => this.dispatchEvent(new OpenTicketEvent(contactId, ticketId))}
            >
              #${ticketId}
            </button>`
      }
    </p>`;
  }

  #buttons(): TemplateResult | typeof nothing {
    const { key, mayRetry, mayMove, loss } = this.write;
    if (!mayRetry && !mayMove && loss === undefined) return nothing;
    return html`<div class="buttons">
      ${
        mayRetry
          ? html`<button
              type="button"
              class="button small"
              aria-describedby="what"
              @click=${() => this.dispatchEvent(new RetryUnsentEvent(key))}
            >
              ${msg('Try again')}
            </button>`
          : nothing
      }
      ${
        mayMove
          ? html`<button
              type="button"
              class="button small quiet move"
              aria-describedby="what"
              @click=${() => {
                this.#ask('ticket');
              }}
            >
              ${msg('Put it on another ticket')}
            </button>`
          : nothing
      }
      ${
        loss === undefined
          ? nothing
          : html`<button
              type="button"
              class="button small quiet give-up"
              aria-describedby="what"
              @click=${() => {
                this.#ask('confirmation');
              }}
            >
              ${msg('Give up')}
            </button>`
      }
    </div>`;
  }

  #ticketForm(): TemplateResult {
    const isWrong = this.problem !== '';
    return html`<form novalidate @submit=${this.#move} @keydown=${this.#leaveByKey}>
      <label for="ticket">${msg('Number of the other ticket')}</label>
      <div class="ticket-row">
        <input
          id="ticket"
          class="input"
          inputmode="numeric"
          autocomplete="off"
          aria-invalid=${isWrong ? 'true' : 'false'}
          aria-describedby="problem"
        />
        <button type="submit" class="button primary">${msg('Put it there')}</button>
      </div>
      <p id="problem" class="problem" role="alert">${this.problem}</p>
      <button type="button" class="link-button" @click=${this.#leave}>${msg('Cancel')}</button>
    </form>`;
  }

  #confirmation(): TemplateResult {
    return html`<div
      class="confirmation"
      role="alertdialog"
      aria-labelledby="question"
      aria-describedby="loss"
      @keydown=${this.#leaveByKey}
    >
      <p id="question"><strong>${msg('Give it up?')}</strong></p>
      <p id="loss">${this.write.loss}</p>
      <div class="buttons">
        <button type="button" class="button small quiet keep" @click=${this.#leave}>${msg('Keep it')}</button>
        <button
          type="button"
          class="button small danger"
          @click=${() => {
            this.asks = undefined;
            this.dispatchEvent(new GiveUpUnsentEvent(this.write.key));
          }}
        >
          ${msg('Give up')}
        </button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-unsent-item': UnsentItem;
  }
}
