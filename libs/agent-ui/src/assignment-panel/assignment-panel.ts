import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { question } from '../question/question.js';
import { questionStyles } from '../question/question.styles.js';
import { buttonStyles } from '../tokens/button-styles.js';
import { elementStyles } from '../tokens/element-styles.js';
import type { AssignmentPanelData, RequesterChoice } from './assignment-panel-data.js';
import { CreateTicketEvent, LookAgainEvent, SaveNothingEvent } from './assignment-panel-events.js';
import { englishAssignmentPanelLabels, type AssignmentPanelLabels } from './assignment-panel-labels.js';
import { assignmentPanelStyles } from './assignment-panel.styles.js';
import { describeAttach } from './describe-attach.js';

/** A button across the panel. */
interface PanelButton {
  readonly words: string;
  readonly block: string | undefined;
  readonly emphasis?: 'primary';
  readonly press: () => void;
}

/**
 * @summary Where the agent chooses the ticket of a contact: a new one, the one in view, an open one of the customer.
 *
 * While something is being done, and while the contact rings, every button keeps its place and size and says why it does nothing. It
 * needs `patchcord-candidate-list` and `patchcord-open-ticket-list` to be registered.
 *
 * @fires patchcord-create-ticket - The agent wants a new ticket.
 * @fires patchcord-attach - The agent wants the contact on a ticket.
 * @fires patchcord-create-follow-up - The agent wants a follow-up of a closed ticket.
 * @fires patchcord-choose-customer - The agent says which candidate the customer is.
 * @fires patchcord-open-ticket - The agent wants to see a ticket.
 * @fires patchcord-look-again - The agent wants the ticket of the conversation to be looked for again.
 * @fires patchcord-save-nothing - The agent lets the contact go without a ticket, and has confirmed that.
 * @fires patchcord-retry - The agent wants the open tickets to be looked for again.
 */
export class AssignmentPanel extends LitElement {
  static override styles = [elementStyles, buttonStyles, questionStyles, assignmentPanelStyles];

  @query('#keep') private readonly keepChoosing!: HTMLElement | null;
  @query('#save-nothing') private readonly saveNothing!: HTMLElement | null;

  @state() private asks = false;

  /** The contact whose list of tickets has room already, and keeps it. */
  #contactWithList: string | undefined;

  /** What is shown; nothing is drawn without it, and when it is not open. */
  @property({ attribute: false }) panel: AssignmentPanelData | undefined;

  /** Whom the contact is with, where that is not plain from what stands around the panel. */
  @property() who = '';

  /** The words that do not come with the data. */
  @property({ attribute: false }) labels: AssignmentPanelLabels = englishAssignmentPanelLabels;

  /** The clock, in epoch milliseconds. */
  @property({ attribute: false }) now: () => number = Date.now;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { panel } = this;
    // It went on meanwhile: what was asked has no answer any more.
    const isOfAnother = changed.has('panel') && changed.get('panel')?.contactId !== panel?.contactId;
    if (isOfAnother || panel?.saveNothing !== 'now' || panel.busy !== undefined) this.asks = false;
    if (panel?.open === true && panel.openTickets.state !== 'noCustomer') {
      this.#contactWithList = panel.contactId;
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { panel, labels } = this;
    if (panel?.open !== true) return nothing;
    const block = this.#describeBlock(panel);
    return html`<section aria-labelledby="heading" aria-busy=${panel.busy === undefined ? 'false' : 'true'}>
      <h2 id="heading" class="ellipsis">
        ${panel.waitsForAnswer ? labels.headingWhileRinging : labels.heading}${
          this.who === '' ? nothing : html`<span class="who"> · <bdi>${this.who}</bdi></span>`
        }
      </h2>
      ${panel.reason === undefined ? nothing : html`<p class="reason">${panel.reason}</p>`}
      ${this.#candidates(panel, block)} ${this.#lookAgain(panel, block)} ${this.#requester(panel.requester)}
      ${this.#create(panel, block)} ${this.#attach(panel, block)} ${this.#openTickets(panel, block)}
      ${this.#saveNothing(panel, block)}
    </section>`;
  }

  /** Why nothing can be pressed. */
  #describeBlock({ busy, waitsForAnswer }: AssignmentPanelData): string | undefined {
    const { labels } = this;
    switch (busy?.kind) {
      case 'creating':
        return labels.creating;
      case 'attaching':
        return labels.attaching;
      case 'creatingFollowUp':
        return labels.creatingFollowUp;
      case 'lookingAgain':
        return labels.lookingAgain;
      case undefined:
        return waitsForAnswer ? labels.headingWhileRinging : undefined;
    }
  }

  #candidates(
    { contactId, candidates }: AssignmentPanelData,
    block: string | undefined,
  ): TemplateResult | typeof nothing {
    if (candidates.length === 0) return nothing;
    return html`<patchcord-candidate-list
      .contactId=${contactId}
      .candidates=${candidates}
      .block=${block ?? ''}
      .labels=${this.labels.candidates}
    ></patchcord-candidate-list>`;
  }

  #lookAgain(
    { contactId, canLookAgain, busy }: AssignmentPanelData,
    block: string | undefined,
  ): TemplateResult | typeof nothing {
    if (!canLookAgain) return nothing;
    const { lookAgain, lookingAgain } = this.labels;
    const words = busy?.kind === 'lookingAgain' ? lookingAgain : lookAgain;
    return this.#button('look-again', {
      words,
      block,
      press: () => this.dispatchEvent(new LookAgainEvent(contactId)),
    });
  }

  #requester(requester: RequesterChoice): TemplateResult {
    const { labels } = this;
    const { name, note } = this.#describeRequester(requester);
    return html`<p class="requester" id="requester">
      <span class="label">${requester.kind === 'newCustomer' ? labels.newCustomer : labels.requester}</span>
      <span class="value ellipsis" title=${note === '' ? name : `${name} · ${note}`}
        ><bdi>${name}</bdi>${note === '' ? nothing : html` · <bdi>${note}</bdi>`}</span
      >
    </p>`;
  }

  #describeRequester(requester: RequesterChoice): { readonly name: string; readonly note: string } {
    switch (requester.kind) {
      case 'customer':
        return { name: requester.name, note: requester.organisation ?? '' };
      case 'newCustomer':
        return { name: requester.name, note: '' };
      case 'agent':
        return { name: this.labels.agentIsRequester, note: '' };
      case 'lookingUp':
        return { name: this.labels.lookingUp, note: '' };
    }
  }

  #create({ contactId, requester, busy }: AssignmentPanelData, block: string | undefined): TemplateResult {
    const { createTicket, creating, lookingUp } = this.labels;
    return this.#button('create', {
      words: busy?.kind === 'creating' ? creating : createTicket,
      block: block ?? (requester.kind === 'lookingUp' ? lookingUp : undefined),
      emphasis: 'primary',
      press: () => this.dispatchEvent(new CreateTicketEvent(contactId, requester)),
    });
  }

  #attach(panel: AssignmentPanelData, block: string | undefined): TemplateResult {
    const { words, hint, wish } = describeAttach(panel, this.labels);
    return html`${this.#button('attach', {
        words,
        block: block ?? (wish === undefined ? hint : undefined),
        press: () => {
          if (wish !== undefined) this.dispatchEvent(wish());
        },
      })}
      <p class="hint ellipsis" dir="auto" title=${hint}>${hint}</p>`;
  }

  #openTickets(
    { contactId, openTickets, busy }: AssignmentPanelData,
    block: string | undefined,
  ): TemplateResult | typeof nothing {
    if (this.#contactWithList !== contactId) return nothing;
    return html`<patchcord-open-ticket-list
      .contactId=${contactId}
      .openTickets=${openTickets}
      .block=${block ?? ''}
      .attachingTo=${busy?.kind === 'attaching' ? busy.ticketId : undefined}
      .labels=${this.labels.openTickets}
      .now=${this.now}
    ></patchcord-open-ticket-list>`;
  }

  #saveNothing(
    { contactId, saveNothing }: AssignmentPanelData,
    block: string | undefined,
  ): TemplateResult | typeof nothing {
    if (saveNothing === undefined) return nothing;
    if (this.asks) return this.#question(contactId);
    const { saveNothing: words, saveNothingWhenOver } = this.labels;
    return this.#button('save-nothing', {
      words,
      block: block ?? (saveNothing === 'whenOver' ? saveNothingWhenOver : undefined),
      press: () => {
        this.asks = true;
        void this.updateComplete.then(() => this.keepChoosing?.focus());
      },
    });
  }

  readonly #leave = (): void => {
    this.asks = false;
    void this.updateComplete.then(() => this.saveNothing?.focus());
  };

  #question(contactId: string): TemplateResult {
    const { keepChoosing, saveNothing, saveNothingConsequence, saveNothingQuestion } = this.labels;
    return question({
      question: saveNothingQuestion,
      consequence: saveNothingConsequence,
      keep: keepChoosing,
      confirm: saveNothing,
      onKeep: this.#leave,
      onConfirm: () => this.dispatchEvent(new SaveNothingEvent(contactId)),
    });
  }

  #button(id: string, { words, block, emphasis, press }: PanelButton): TemplateResult {
    return html`<button
        id=${id}
        type="button"
        class="button ${emphasis ?? ''}"
        aria-disabled=${block === undefined ? 'false' : 'true'}
        aria-describedby=${block === undefined ? nothing : `${id}-block`}
        title=${block ?? nothing}
        @click=${() => {
          if (block === undefined) press();
        }}
      >
        ${words}
      </button>
      <span id="${id}-block" class="visually-hidden">${block}</span>`;
  }
}
