import { LitElement, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { capitalise } from '../parts/format.js';
import { icon } from '../parts/icon.js';
import { isNewTicket } from '../store/new-ticket.js';
import { StoreController } from '../store/store-controller.js';
import { saveTicket } from '../store/workspace-api.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

const statuses = ['open', 'pending', 'hold', 'solved'] as const;

/** Where the agent writes: a public reply or an internal note, and the status to submit the ticket in. */
export class TicketComposer extends LitElement {
  @property({ attribute: false }) store: WorkspaceStore | null = null;
  @property({ attribute: false }) ticketId = 0;

  @state() private text = '';
  @state() private isNote = false;
  @state() private busy = false;

  readonly controller = new StoreController(this, () => this.store);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.isNote = this.store?.ticket(this.ticketId)?.is_public === false;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { store, ticketId } = this;
    if (store === null || this.busy) return;
    if (isNewTicket(ticketId) && store.drafts.get(ticketId)?.requester_id === undefined) {
      store.toast('Choose a requester first.', 'error');
      return;
    }
    this.busy = true;
    const comment =
      this.text.trim() === '' ? {} : { comment: { body: this.text.trim(), public: !this.isNote } };
    const isNew = isNewTicket(ticketId);
    const outcome = await saveTicket(isNew ? null : ticketId, {
      ...store.drafts.get(ticketId),
      ...comment,
      status: this.#status(),
    });
    this.busy = false;
    if (outcome.problem !== null) {
      store.toast(outcome.problem, 'error');
      return;
    }
    this.text = '';
    if (isNew) {
      await store.becomeTicket(ticketId, outcome.ticketId);
      store.toast(`Ticket #${outcome.ticketId} has been created`);
      return;
    }
    store.drafts.delete(ticketId);
    await store.refresh();
    store.toast(`Ticket #${ticketId} has been updated`);
  }

  #status(): (typeof statuses)[number] {
    const draft = this.store?.drafts.get(this.ticketId)?.status;
    const current = draft ?? this.store?.ticket(this.ticketId)?.status;
    return statuses.find((one) => one === current) ?? 'open';
  }

  protected override render(): TemplateResult | null {
    const ticket = this.store?.ticket(this.ticketId);
    if (ticket === undefined) return null;
    if (ticket.status === 'closed') return html`<p class="composer-closed">This ticket is closed.</p>`;
    const id = `composer-${this.ticketId}`;
    return html`<form
      class="composer ${this.isNote ? 'note' : ''}"
      aria-label="Reply"
      @submit=${(event: Event) => void this.#submit(event)}
    >
      <div class="composer-kind" role="group" aria-label="Kind of message">
        ${this.#kindButton('Public reply', false)} ${this.#kindButton('Internal note', true)}
      </div>
      <label class="visually-hidden" for=${id}>${this.isNote ? 'Internal note' : 'Public reply'}</label>
      <textarea
        id=${id}
        rows="3"
        placeholder=${this.isNote ? 'Write a note for your colleagues' : 'Write a reply to the customer'}
        .value=${this.text}
        @input=${(event: InputEvent) => {
          this.text = (event.target as HTMLTextAreaElement).value;
        }}
      ></textarea>
      <div class="composer-actions">
        <label for="${id}-status">Submit as</label>
        <select
          id="${id}-status"
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            const status = statuses.find((one) => one === value);
            if (status !== undefined) this.store?.edit(this.ticketId, { status });
          }}
        >
          ${statuses.map(
            (one) =>
              html`<option value=${one} ?selected=${one === this.#status()}>
                ${one === 'hold' ? 'On-hold' : capitalise(one)}
              </option>`,
          )}
        </select>
        <button class="button primary" type="submit" ?disabled=${this.busy}>Submit</button>
      </div>
    </form>`;
  }

  #kindButton(label: string, isNote: boolean): TemplateResult {
    return html`<button
      type="button"
      class="kind ${this.isNote === isNote ? 'chosen' : ''}"
      aria-pressed=${this.isNote === isNote ? 'true' : 'false'}
      @click=${() => {
        this.isNote = isNote;
      }}
    >
      ${icon(isNote ? 'lock' : 'reply')}${label}
    </button>`;
  }
}
