import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { icon, type IconName } from '../icons/icon.js';
import { badgeStyles } from '../tokens/badge-styles.js';
import { KeptFocusController } from '../keyboard/kept-focus-controller.js';
import { buttonStyles } from '../tokens/button-styles.js';
import { elementStyles } from '../tokens/element-styles.js';
import { workingStyles } from '../tokens/working-styles.js';
import type { ContactCardData } from './contact-card-data.js';
import {
  OpenCustomerEvent,
  OpenTicketEvent,
  RetryContactEvent,
  SelectContactEvent,
  ShowTimelineEvent,
} from './contact-card-events.js';
import { englishContactCardLabels, type ContactCardLabels } from './contact-card-labels.js';
import { contactCardStyles } from './contact-card.styles.js';
import { contactIcon } from './contact-icon.js';
import { describeParticipants } from './describe-participants.js';
import { describePhase } from './describe-phase.js';

const toneIcons: Record<ContactCardData['tone'], IconName> = {
  neutral: 'info',
  working: 'clock',
  success: 'check-circle',
  warning: 'alert-warning',
  danger: 'alert-error',
};

// Its icon says what a call is, and whence it comes.
const isCall = (channel: ContactCardData['channel']): boolean =>
  channel === 'voice' || channel === 'callback';

/**
 * @summary One live contact: who it is, which ticket it is recorded on, and where things stand.
 *
 * Its height changes only with what the agent does, or is offered, about the recording, the voice and the number. It needs `patchcord-time-since`,
 * `patchcord-recording-controls`, `patchcord-number-offer`, `patchcord-task-details` and `patchcord-voice-id-panel` to be registered.
 *
 * @fires patchcord-open-ticket - The agent wants to see the ticket.
 * @fires patchcord-open-customer - The agent wants to see the customer.
 * @fires patchcord-retry - The agent wants what failed to be tried again.
 * @fires patchcord-select-contact - The agent wants this contact in view.
 * @fires patchcord-show-timeline - The agent wants to see what happened to the contact.
 * @fires patchcord-add-number - The agent wants the number added to the customer's profile.
 * @fires patchcord-pause-recording - The agent wants the recording paused.
 * @fires patchcord-resume-recording - The agent wants the recording to go on.
 * @fires patchcord-verify-speaker - The agent wants the customer's voice verified.
 * @fires patchcord-enrol-speaker - The agent wants the customer's voice enrolled.
 * @fires patchcord-opt-out-speaker - The customer wants no part in Voice ID.
 */
export class ContactCard extends LitElement {
  static override styles = [elementStyles, buttonStyles, badgeStyles, workingStyles, contactCardStyles];

  /** The contact; nothing is drawn without one. */
  @property({ attribute: false }) contact: ContactCardData | undefined;

  /** There are other cards: a click puts this one in view. */
  @property({ type: Boolean }) selectable = false;

  /** The words that do not come with the contact. */
  @property({ attribute: false }) labels: ContactCardLabels = englishContactCardLabels;

  /** The clock of the timer, in epoch milliseconds. */
  @property({ attribute: false }) now: () => number = Date.now;

  constructor() {
    super();
    new KeptFocusController(this);
  }

  /** Puts the focus on whom the contact is with. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('#who')?.focus(options);
  }

  #select({ contactId, inView }: ContactCardData): void {
    if (this.selectable && !inView) this.dispatchEvent(new SelectContactEvent(contactId));
  }

  override render(): TemplateResult | typeof nothing {
    const { contact } = this;
    if (contact === undefined) return nothing;
    // A click anywhere but on something that does something else. For the keyboard there is the button.
    return html`
      <article
        class="${contact.phase} ${this.selectable && !contact.inView ? 'selectable' : ''}"
        aria-labelledby="who"
        aria-current=${contact.inView ? 'true' : nothing}
        @click=${(event: MouseEvent) => {
          if (event.target instanceof Element && event.target.closest('button') === null)
            this.#select(contact);
        }}
      >
        ${this.#selectButton(contact)}
        <span class="channel">${icon(contactIcon(contact))}</span>
        ${this.#who(contact)}
        <patchcord-time-since class="time" .since=${contact.since} .now=${this.now}></patchcord-time-since>
        ${this.#facts(contact)} ${this.#ticket(contact)} ${this.#line(contact)} ${this.#tools(contact)}
      </article>
    `;
  }

  #selectButton(contact: ContactCardData): TemplateResult | typeof nothing {
    if (!this.selectable) return nothing;
    const name = `${this.labels.select}: ${contact.who}`;
    return html`<button
      type="button"
      class="select"
      aria-label=${name}
      aria-pressed=${contact.inView ? 'true' : 'false'}
      title=${name}
      @click=${() => {
        this.#select(contact);
      }}
    ></button>`;
  }

  #who({ contactId, channel, direction, who, customerKind, customerName }: ContactCardData): TemplateResult {
    const { channels, directions, openCustomer } = this.labels;
    return html`<div class="who">
      <span class="visually-hidden">${channels[channel]}, ${directions[direction]}: </span>
      ${
        customerKind === 'recognised'
          ? html`<button
              id="who"
              type="button"
              class="link-button ellipsis"
              dir="auto"
              title="${openCustomer}: ${customerName ?? who}"
              @click=${() => this.dispatchEvent(new OpenCustomerEvent(contactId))}
            >
              ${who}
            </button>`
          : html`<span id="who" class="ellipsis" dir="auto" tabindex="-1" title=${who}>${who}</span>`
      }
    </div>`;
  }

  #kind({ customerKind, who }: ContactCardData): TemplateResult | typeof nothing {
    if (customerKind === 'recognised' || customerKind === 'none') return nothing;
    const word = this.labels.customerKinds[customerKind];
    if (word.toLowerCase() === who.toLowerCase()) return nothing;
    return html`<span class="badge ${customerKind}">${word}</span>`;
  }

  #facts(contact: ContactCardData): TemplateResult {
    const { channel, queue, number, organisation, participants = [], customerName } = contact;
    const phaseWord = describePhase(contact, this.labels);
    const rest = [
      isCall(channel) ? undefined : this.labels.channels[channel],
      customerName,
      describeParticipants(participants, this.labels),
      queue,
      number,
      organisation,
    ].filter((fact) => fact !== undefined && fact !== '');
    return html`<div class="facts">
      ${this.#kind(contact)}
      <span class="ellipsis" title=${[phaseWord, ...rest].join(' · ')}
        ><b>${phaseWord}</b>${rest.map((fact) => html` · <bdi>${fact}</bdi>`)}</span
      >
    </div>`;
  }

  #ticket({ contactId, ticket }: ContactCardData): TemplateResult {
    const { noTicket, openTicket, timeline } = this.labels;
    return html`<div class="ticket">
        ${
          ticket === undefined
            ? html`<span class="no-ticket">${noTicket}</span>`
            : html`<button
                type="button"
                class="link-button ellipsis"
                title="${openTicket}: #${ticket.id} ${ticket.subject}"
                @click=${() => this.dispatchEvent(new OpenTicketEvent(contactId, ticket.id))}
              >
                #${ticket.id} <bdi>${ticket.subject}</bdi>
              </button>`
        }
      </div>
      <button
        type="button"
        class="link-button timeline"
        @click=${() => this.dispatchEvent(new ShowTimelineEvent(contactId))}
      >
        ${timeline}
      </button>`;
  }

  #line({ contactId, line, tone, retryable, isMonitoring }: ContactCardData): TemplateResult {
    const sentence = isMonitoring === true && line === '' ? this.labels.nothingIsRecorded : line;
    return html`<span class="mark ${tone}">${icon(toneIcons[tone])}</span>
      <span class="line ${tone} ${retryable && isMonitoring !== true ? '' : 'wide'}" title=${sentence}
        >${sentence}</span
      >
      ${
        retryable && isMonitoring !== true
          ? html`<button
              type="button"
              class="button small retry"
              @click=${() => this.dispatchEvent(new RetryContactEvent(contactId))}
            >
              ${this.labels.retry}
            </button>`
          : nothing
      }`;
  }

  // What belongs to the answer has its room before there is anything to say about it: answering must not move Connect's buttons.
  #tools(contact: ContactCardData): TemplateResult {
    const { contactId, phase, recording, addNumber, isMonitoring, task, voiceId, hint } = contact;
    const mayChange = isMonitoring !== true;
    return html`${
      task === undefined
        ? nothing
        : html`<patchcord-task-details
            class="tool whole"
            .contactId=${contactId}
            .task=${task}
            .labels=${this.labels.task}
          ></patchcord-task-details>`
    }${
      recording === undefined || !mayChange
        ? nothing
        : html`<patchcord-recording-controls
            class="tool"
            .contactId=${contactId}
            .recording=${phase === 'connected' ? recording : undefined}
            .labels=${this.labels.recording}
          ></patchcord-recording-controls>`
    }${
      voiceId === undefined || !mayChange
        ? nothing
        : html`<patchcord-voice-id-panel
            class="tool whole"
            .contactId=${contactId}
            .voiceId=${phase === 'ringing' ? undefined : voiceId}
            .labels=${this.labels.voiceId}
          ></patchcord-voice-id-panel>`
    }${
      addNumber === undefined || !mayChange
        ? nothing
        : html`<patchcord-number-offer
            class="tool"
            .contactId=${contactId}
            .offer=${addNumber}
            .labels=${this.labels.addNumber}
          ></patchcord-number-offer>`
    }${hint === undefined ? nothing : html`<p class="tool whole hint">${icon('info')}<span>${hint}</span></p>`}`;
  }
}
