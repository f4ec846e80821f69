import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AddNumberData } from '../contact-card/add-number-data.js';
import { AddNumberEvent } from '../contact-card/contact-card-events.js';
import { icon } from '../icons/icon.js';
import { buttonStyles } from '../tokens/button-styles.js';
import { elementStyles } from '../tokens/element-styles.js';
import { numberOfferStyles } from './number-offer.styles.js';

/** The words of the offer to add a number to a profile. */
export interface AddNumberLabels {
  readonly add: string;
  readonly adding: string;
  readonly added: string;
  readonly explanation: (number: string, customerName: string) => string;
}

/**
 * @summary Offers to add an unknown number to the profile of a known customer, and says what becomes of it.
 *
 * @fires patchcord-add-number - The agent wants the number added.
 */
export class NumberOffer extends LitElement {
  static override styles = [elementStyles, buttonStyles, numberOfferStyles];

  #hadFocus = false;

  /** The contact the number was seen on. */
  @property() contactId = '';

  /** The number and what becomes of it; nothing is drawn without it. */
  @property({ attribute: false }) offer: AddNumberData | undefined;

  /** The words. */
  @property({ attribute: false }) labels: AddNumberLabels | undefined;

  protected override willUpdate(): void {
    this.#hadFocus = (this.shadowRoot?.activeElement ?? null) !== null;
  }

  // The button is gone; the place in the order of the keyboard stays.
  protected override updated(): void {
    const outcome = this.shadowRoot?.querySelector<HTMLElement>('.added');
    if (this.#hadFocus && document.hasFocus()) outcome?.focus();
  }

  #add({ number, customerId, state }: AddNumberData): void {
    if (state !== 'adding') this.dispatchEvent(new AddNumberEvent(this.contactId, customerId, number));
  }

  override render(): TemplateResult | typeof nothing {
    const { offer, labels } = this;
    if (offer === undefined || labels === undefined) return nothing;
    const { state, problem, number, customerName } = offer;
    const explanation = labels.explanation(number, customerName);
    if (state === 'added') {
      return html`<span class="added" tabindex="-1"
        >${icon('check-circle')}<span>${labels.added}</span></span
      >`;
    }
    const isAdding = state === 'adding';
    return html`<button
        type="button"
        class="button small"
        aria-disabled=${isAdding ? 'true' : 'false'}
        title=${explanation}
        @click=${() => {
          this.#add(offer);
        }}
      >
        <span class="words" data-also=${isAdding ? labels.add : labels.adding}
          >${isAdding ? labels.adding : labels.add}</span
        >
      </button>
      ${
        problem === undefined || state !== 'failed'
          ? nothing
          : html`<p>${icon('alert-error')}<span>${problem}</span></p>`
      }`;
  }
}
