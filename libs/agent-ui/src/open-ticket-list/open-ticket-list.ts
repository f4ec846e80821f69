import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OpenTicketOption, OpenTickets } from '../assignment-panel/assignment-panel-data.js';
import { AttachEvent } from '../assignment-panel/assignment-panel-events.js';
import { OpenTicketEvent, RetryContactEvent } from '../contact-card/contact-card-events.js';
import { buttonStyles } from '../tokens/button-styles.js';
import { elementStyles } from '../tokens/element-styles.js';
import { englishOpenTicketListLabels, type OpenTicketListLabels } from './open-ticket-list-labels.js';
import { openTicketListStyles } from './open-ticket-list.styles.js';

/**
 * @summary The customer's open tickets, to attach a contact to. Its height never changes, whatever has been found.
 *
 * @fires patchcord-attach - The agent wants the contact on one of the tickets.
 * @fires patchcord-open-ticket - The agent wants to see one of the tickets.
 * @fires patchcord-retry - The agent wants the tickets to be looked for again.
 */
export class OpenTicketList extends LitElement {
  static override styles = [elementStyles, buttonStyles, openTicketListStyles];

  @query('.room') private readonly room!: HTMLElement;

  #hadFocus = false;

  /** The contact that would be attached. */
  @property() contactId = '';

  /** What is known of the tickets. */
  @property({ attribute: false }) openTickets: OpenTickets = { state: 'loading' };

  /** Why none can be attached to just now; empty when one can. */
  @property() block = '';

  /** The ticket that the contact is being attached to. */
  @property({ attribute: false }) attachingTo: number | undefined;

  /** The clock, in epoch milliseconds. */
  @property({ attribute: false }) now: () => number = Date.now;

  /** The list's words. */
  @property({ attribute: false }) labels: OpenTicketListLabels = englishOpenTicketListLabels;

  protected override willUpdate(): void {
    this.#hadFocus = (this.shadowRoot?.activeElement ?? null) !== null;
  }

  // What had the focus is gone, *Try again* for instance: the keyboard goes on from here.
  protected override updated(): void {
    if (this.#hadFocus && this.shadowRoot?.activeElement === null && document.hasFocus()) this.room.focus();
  }

  #attach({ id }: OpenTicketOption): void {
    if (this.block === '') this.dispatchEvent(new AttachEvent(this.contactId, id));
  }

  override render(): TemplateResult {
    const isLoading = this.openTickets.state === 'loading';
    return html`<section aria-labelledby="heading" aria-busy=${isLoading ? 'true' : 'false'}>
      <h3 id="heading">${this.labels.heading}</h3>
      <span id="block" class="visually-hidden">${this.block}</span>
      <div class="room" tabindex="-1">${this.#content()}</div>
    </section>`;
  }

  #content(): TemplateResult {
    const { labels, openTickets } = this;
    switch (openTickets.state) {
      case 'noCustomer':
        return html`<p>${labels.noCustomer}</p>`;
      case 'loading':
        return html`<p>${labels.loading}</p>`;
      case 'failed':
        return this.#failure();
      case 'listed':
        if (openTickets.tickets.length === 0) return html`<p>${labels.none}</p>`;
        return html`<ul aria-labelledby="heading">
          ${repeat(
            openTickets.tickets,
            ({ id }) => id,
            (ticket) => this.#row(ticket),
          )}
        </ul>`;
    }
  }

  #failure(): TemplateResult {
    return html`<p>${this.labels.failed}</p>
      <button
        type="button"
        class="button small"
        @click=${() => this.dispatchEvent(new RetryContactEvent(this.contactId))}
      >
        ${this.labels.retry}
      </button>`;
  }

  #row(ticket: OpenTicketOption): TemplateResult {
    const { id, subject, status, updatedAt } = ticket;
    const { labels } = this;
    const isBlocked = this.block !== '';
    const isAttaching = this.attachingTo === id;
    const name = `#${String(id)} ${subject}`;
    return html`<li>
      <button
        type="button"
        class="link-button ellipsis"
        title="${labels.openTicket}: ${name}"
        @click=${() => this.dispatchEvent(new OpenTicketEvent(this.contactId, id))}
      >
        #${id} <bdi>${subject}</bdi>
      </button>
      <span class="facts ellipsis"
        >${labels.statuses[status]} ·
        <time datetime=${new Date(updatedAt).toISOString()}
          >${labels.updated(updatedAt, this.now())}</time
        ></span
      >
      <button
        type="button"
        class="button small attach"
        aria-label=${isAttaching ? nothing : labels.attachTo(id, subject)}
        aria-disabled=${isBlocked ? 'true' : 'false'}
        aria-describedby=${isBlocked ? 'block' : nothing}
        title=${isBlocked ? this.block : nothing}
        @click=${() => {
          this.#attach(ticket);
        }}
      >
        <span class="words" data-also=${isAttaching ? labels.attach : labels.attaching}
          >${isAttaching ? labels.attaching : labels.attach}</span
        >
      </button>
    </li>`;
  }
}
