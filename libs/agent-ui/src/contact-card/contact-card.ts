import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { icon, type IconName } from '../icons/icon.js';
import { buttonStyles } from '../tokens/button-styles.js';
import { elementStyles } from '../tokens/element-styles.js';
import type { ContactCardData } from './contact-card-data.js';
import { OpenCustomerEvent, OpenTicketEvent, RetryContactEvent } from './contact-card-events.js';
import { englishContactCardLabels, type ContactCardLabels } from './contact-card-labels.js';
import { contactCardStyles } from './contact-card.styles.js';
import { contactIcon } from './contact-icon.js';

const toneIcons: Record<ContactCardData['tone'], IconName> = {
  neutral: 'info',
  working: 'clock',
  success: 'check-circle',
  warning: 'alert-warning',
  danger: 'alert-error',
};

/**
 * @summary One live contact: who it is, which ticket it is recorded on, and where things stand. Its height never changes.
 *
 * It needs `patchcord-time-since` to be registered.
 *
 * @fires patchcord-open-ticket - The agent wants to see the ticket.
 * @fires patchcord-open-customer - The agent wants to see the customer.
 * @fires patchcord-retry - The agent wants what failed to be tried again.
 */
export class ContactCard extends LitElement {
  static override styles = [elementStyles, buttonStyles, contactCardStyles];

  /** The contact; nothing is drawn without one. */
  @property({ attribute: false }) contact: ContactCardData | undefined;

  /** The words that do not come with the contact. */
  @property({ attribute: false }) labels: ContactCardLabels = englishContactCardLabels;

  /** The clock of the timer, in epoch milliseconds. */
  @property({ attribute: false }) now: () => number = Date.now;

  override render(): TemplateResult | typeof nothing {
    const { contact, labels } = this;
    if (contact === undefined) return nothing;
    return html`
      <article class=${contact.phase} aria-labelledby="who" aria-current=${contact.inView ? 'true' : nothing}>
        <span class="channel">${icon(contactIcon(contact))}</span>
        <div class="who">
          <span class="visually-hidden"
            >${labels.channels[contact.channel]}, ${labels.directions[contact.direction]}:
          </span>
          ${this.#who(contact)}
        </div>
        <patchcord-time-since class="time" .since=${contact.since} .now=${this.now}></patchcord-time-since>
        ${this.#facts(contact)}
        <div class="ticket">${this.#ticket(contact)}</div>
        <span class="mark ${contact.tone}">${icon(toneIcons[contact.tone])}</span>
        <span class="line ${contact.tone}" title=${contact.line}>${contact.line}</span>
        ${contact.retryable ? this.#retry(contact) : nothing}
      </article>
    `;
  }

  #who(contact: ContactCardData): TemplateResult {
    return html`<button
      id="who"
      type="button"
      class="link-button ellipsis"
      title="${this.labels.openCustomer}: ${contact.who}"
      @click=${() => this.dispatchEvent(new OpenCustomerEvent(contact.contactId))}
    >
      ${contact.who}
    </button>`;
  }

  #kind({ customerKind, who }: ContactCardData): TemplateResult | typeof nothing {
    if (customerKind === 'recognised') return nothing;
    const word = this.labels.customerKinds[customerKind];
    if (word.toLowerCase() === who.toLowerCase()) return nothing;
    return html`<span class="kind ${customerKind}">${word}</span>`;
  }

  #facts(contact: ContactCardData): TemplateResult {
    const { phase, queue, number, organisation } = contact;
    const phaseWord = this.labels.phases[phase];
    const rest = [queue, number, organisation].filter((fact) => fact !== undefined && fact !== '');
    return html`<div class="facts">
      ${this.#kind(contact)}
      <span class="ellipsis" title=${[phaseWord, ...rest].join(' · ')}
        ><b>${phaseWord}</b>${rest.map((fact) => html` · ${fact}`)}</span
      >
    </div>`;
  }

  #ticket({ contactId, ticket }: ContactCardData): TemplateResult {
    if (ticket === undefined) return html`<span class="no-ticket">${this.labels.noTicket}</span>`;
    const name = `#${String(ticket.id)} ${ticket.subject}`;
    return html`<button
      type="button"
      class="link-button ellipsis"
      title="${this.labels.openTicket}: ${name}"
      @click=${() => this.dispatchEvent(new OpenTicketEvent(contactId, ticket.id))}
    >
      ${name}
    </button>`;
  }

  #retry({ contactId }: ContactCardData): TemplateResult {
    return html`<button
      type="button"
      class="button retry"
      @click=${() => this.dispatchEvent(new RetryContactEvent(contactId))}
    >
      ${this.labels.retry}
    </button>`;
  }
}
