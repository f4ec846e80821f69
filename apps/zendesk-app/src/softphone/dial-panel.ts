import { localized, msg, str } from '@lit/localize';
import { buttonStyles, elementStyles, icon, onEscape, selectStyles } from '@patchcord/agent-ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { dialPanelStyles } from './dial-panel.styles.js';
import type { DialView } from './dial-view.js';
import { describeCallBlock, describeNumber } from './describe-dial.js';
import { DialCloseEvent, DialEvent, DialNumberEvent, DialQueueEvent } from './softphone-events.js';

/**
 * @summary Calling out: a number, the queue it is called from and why, *Call*.
 *
 * It shows `dial` and nothing else: what is typed and chosen becomes an event, and stays when the owner passes it back in.
 *
 * @fires patchcord-dial-close - The agent pressed *Close* or Escape.
 * @fires patchcord-dial-number - The agent typed.
 * @fires patchcord-dial-queue - The agent selected a queue, or *Reset*.
 * @fires patchcord-dial - The agent pressed *Call* or Enter, and may call.
 */
@localized()
export class DialPanel extends LitElement {
  static override styles = [elementStyles, buttonStyles, selectStyles, dialPanelStyles];

  @query('#number') private readonly number!: HTMLInputElement;
  @query('#queue') private readonly queue!: HTMLSelectElement;

  /** What is shown. */
  @property({ attribute: false }) dial!: DialView;

  /** Puts the focus into the number field. */
  override focus(options?: FocusOptions): void {
    this.number.focus(options);
  }

  // Set only when it differs: the caret stays where it is, and a select takes its value only when the option is there.
  protected override updated(): void {
    if (this.number.value !== this.dial.number) this.number.value = this.dial.number;
    this.queue.value = this.dial.selectedQueueId ?? '';
  }

  readonly #call = (event: SubmitEvent): void => {
    event.preventDefault();
    if (describeCallBlock(this.dial) === undefined) this.dispatchEvent(new DialEvent());
  };

  readonly #close = (): void => {
    this.dispatchEvent(new DialCloseEvent());
  };

  readonly #closeByKey = onEscape(this.#close);

  readonly #type = (): void => {
    this.dispatchEvent(new DialNumberEvent(this.number.value));
  };

  readonly #selectQueue = (): void => {
    const queueId = this.queue.value;
    this.requestUpdate();
    this.dispatchEvent(new DialQueueEvent(queueId));
  };

  readonly #resetQueue = (): void => {
    // The button is about to go, and its focus with it.
    this.queue.focus();
    this.dispatchEvent(new DialQueueEvent(undefined));
  };

  override render(): TemplateResult {
    return html`<form aria-labelledby="heading" novalidate @submit=${this.#call} @keydown=${this.#closeByKey}>
      <h2 id="heading">${msg('Dial')}</h2>
      ${
        this.dial.origin === undefined
          ? nothing
          : html`<p class="origin ellipsis" title=${this.dial.origin}>${this.dial.origin}</p>`
      }
      ${this.#numberField()} ${this.#queueField()} ${this.#buttons()} ${this.#outcome()}
    </form>`;
  }

  #numberField(): TemplateResult {
    const { text, wrong } = describeNumber(this.dial, document.documentElement.lang);
    return html`<label for="number">${msg('Number')}</label>
      <input
        id="number"
        type="tel"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="number-hint"
        aria-invalid=${wrong ? 'true' : 'false'}
        ?readonly=${this.dial.busy !== undefined}
        @input=${this.#type}
      />
      <p id="number-hint" class="hint ${wrong ? 'wrong' : ''}">${text}</p>`;
  }

  #queueField(): TemplateResult {
    const { queues, selectedQueueId, isSelectedByHand, reason, callerId, busy } = this.dial;
    return html`<div class="label-row">
        <label for="queue">${msg('Outbound queue')}</label>
        ${
          isSelectedByHand
            ? html`<button
                type="button"
                class="link-button"
                aria-label=${msg('Reset outbound queue')}
                title=${msg('Let the rules choose the queue again')}
                @click=${this.#resetQueue}
              >
                ${msg('Reset')}
              </button>`
            : nothing
        }
      </div>
      <div class="select">
        <select
          id="queue"
          aria-describedby="reason"
          ?disabled=${queues.length === 0 || busy !== undefined}
          @change=${this.#selectQueue}
        >
          ${
            selectedQueueId === undefined
              ? html`<option value="" disabled>${msg('No queue')}</option>`
              : nothing
          }
          ${queues.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select>
        <span class="chevron">${icon('chevron-down')}</span>
      </div>
      <p id="reason" class="hint">
        ${reason}
        ${
          callerId === undefined
            ? nothing
            : html`<span class="caller-id">${msg(str`The customer sees ${callerId}`)}</span>`
        }
      </p>`;
  }

  #buttons(): TemplateResult {
    const block = describeCallBlock(this.dial);
    return html`<div class="buttons">
      <button
        type="submit"
        class="button primary"
        aria-disabled=${block === undefined ? 'false' : 'true'}
        aria-describedby=${block === undefined ? nothing : 'block'}
        title=${block ?? nothing}
      >
        ${msg('Call')}
      </button>
      <button type="button" class="button" @click=${this.#close}>${msg('Close')}</button>
      <span id="block" class="visually-hidden">${block}</span>
    </div>`;
  }

  // Below the button, which stays under the pointer of whoever has just pressed it.
  #outcome(): TemplateResult {
    const { busy, problem, mayNotDialBecause } = this.dial;
    const trouble = busy === undefined ? (problem ?? mayNotDialBecause) : undefined;
    return html`<p class="outcome" role="status" ?hidden=${busy === undefined}>${busy}</p>
      <p class="outcome wrong" role="alert" ?hidden=${trouble === undefined}>
        ${trouble === undefined ? nothing : html`${icon('alert-error')}<span>${trouble}</span>`}
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-dial-panel': DialPanel;
  }
}
