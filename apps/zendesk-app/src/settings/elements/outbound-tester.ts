import { localized, msg, str } from '@lit/localize';
import { buttonStyles, elementStyles, fieldStyles, icon } from '@patchcord/agent-ui';
import { PortError } from '@patchcord/contact-ports';
import { determineOutboundQueue } from '@patchcord/queue-mapping';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DraftRow } from '../mappings/mappings-draft.js';
import { describeOutboundQueue } from '../words/describe-outbound-queue.js';
import type { FindTicket } from '../settings-view.js';
import { describeFailure } from '../words/describe-failure.js';
import { settingsStyles } from './settings-styles.js';

const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

const outboundTesterStyles = css`
  .look-up {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(2 * var(--patchcord-space));
  }
`;

/** @summary Pick a brand and a ticket: which outbound queue a call would use, and why. It asks the rows on the screen. */
@localized()
export class OutboundTester extends LitElement {
  static override styles = [elementStyles, buttonStyles, fieldStyles, settingsStyles, outboundTesterStyles];

  @property({ attribute: false }) rows: readonly DraftRow[] = [];

  /** Fills in what a ticket says; without it there is nothing to look up. */
  @property({ attribute: false }) findTicket: FindTicket | undefined;

  @state() private ticketNumber = '';
  /** What came of looking the ticket up. */
  @state() private found = '';
  @state() private origin: 'ticket' | 'elsewhere' = 'ticket';
  @state() private brand = '';
  @state() private ticketField = '';
  @state() private selected = '';
  @state() private defaultQueue = '';
  /** Undefined until it is typed into: then it is every queue of the table. */
  @state() private typedProfile: string | undefined;

  override render(): TemplateResult {
    const profile = this.typedProfile ?? namesIn(this.rows.map(({ queue }) => queue).join('\n')).join('\n');
    const queues = namesIn(profile);
    return html`<section class="card stack" aria-labelledby="heading">
      <h3 id="heading">${msg('Try a call')}</h3>
      <div role="status">${this.#answer(queues)}</div>
      ${this.#select('origin', msg('Dialed from'), this.origin, [
        { value: 'ticket', label: msg('A ticket') },
        { value: 'elsewhere', label: msg('A user profile, or the number pad') },
      ])}
      ${
        this.origin === 'ticket'
          ? html`${this.#lookUp()}${this.#select('brand', msg('Brand of the ticket'), this.brand, [
              { value: '', label: msg('None') },
              ...this.rows.map(({ brand }) => ({ value: brand, label: brand })),
            ])}
            ${this.#input('ticketField', msg('Ticket field connect_outbound_queue'), msg('Empty'))}`
          : null
      }
      ${this.#input('selected', msg('Queue selected by hand'), msg('None'))}
      <div class="field">
        <label for="profile">${msg('Queues of the routing profile')}</label>
        <textarea
          id="profile"
          class="input"
          rows="4"
          spellcheck="false"
          aria-describedby="profile-hint"
          .value=${profile}
          @input=${(event: InputEvent) => {
            this.typedProfile = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
        <p id="profile-hint" class="hint">${msg('One per line; at first those of the table.')}</p>
      </div>
      ${this.#input('defaultQueue', msg('Default outbound queue'), queues[0] ?? msg('None'))}
      <datalist id="queues">${queues.map((name) => html`<option value=${name}></option>`)}</datalist>
    </section>`;
  }

  #answer(names: readonly string[]): TemplateResult {
    const queues = names.map((name) => ({ name }));
    const defaultName = this.defaultQueue.trim() || names[0];
    const { answer, skipped } = describeOutboundQueue(
      determineOutboundQueue({
        selectedQueue: this.selected.trim() === '' ? undefined : { name: this.selected },
        ticket:
          this.origin === 'ticket'
            ? { connectOutboundQueue: this.ticketField, brand: this.brand }
            : undefined,
        brandQueueRows: this.rows,
        routingProfile: {
          queues,
          defaultOutboundQueue: defaultName === undefined ? undefined : { name: defaultName },
        },
      }),
    );
    return html`<div class="answer">
      <p>${answer}</p>
      ${skipped.map((sentence) => html`<p class="subtle">${sentence}</p>`)}
    </div>`;
  }

  #lookUp(): TemplateResult | typeof nothing {
    if (this.findTicket === undefined) return nothing;
    return html`<form
      class="field"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#fillIn();
      }}
    >
      <label for="ticket">${msg('Ticket number')}</label>
      <div class="look-up">
        <input
          id="ticket"
          class="input"
          inputmode="numeric"
          autocomplete="off"
          aria-describedby="found"
          .value=${this.ticketNumber}
          @input=${(event: InputEvent) => {
            this.ticketNumber = (event.target as HTMLInputElement).value;
          }}
        />
        <button class="button quiet">${msg('Fill in')}</button>
      </div>
      <p id="found" class="hint" role="status">${this.found || msg('Or choose brand and field yourself.')}</p>
    </form>`;
  }

  async #fillIn(): Promise<void> {
    const typed = this.ticketNumber.trim().replace(/^#/, '');
    const id = /^\d{1,15}$/.test(typed) ? Number(typed) : undefined;
    if (id === undefined) {
      this.found = msg('Type the number of a ticket.');
      return;
    }
    this.found = msg('Asking Zendesk…');
    try {
      const ticket = await this.findTicket?.(id);
      if (ticket !== undefined) {
        this.brand = ticket.brand ?? '';
        this.ticketField = ticket.connectOutboundQueue ?? '';
      }
      this.found =
        ticket === undefined ? msg(str`There is no ticket #${id}.`) : `#${String(id)} ${ticket.subject}`;
    } catch (error) {
      this.found = describeFailure(PortError.from(error).reason);
    }
  }

  #input(
    name: 'ticketField' | 'selected' | 'defaultQueue',
    label: string,
    placeholder: string,
  ): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        class="input"
        list="queues"
        autocomplete="off"
        spellcheck="false"
        placeholder=${placeholder}
        .value=${this[name]}
        @input=${(event: InputEvent) => {
          this[name] = (event.target as HTMLInputElement).value;
        }}
      />
    </div>`;
  }

  #select(
    name: 'origin' | 'brand',
    label: string,
    chosen: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <span class="select"
        ><select
          id=${name}
          class="input"
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            if (name === 'brand') this.brand = value;
            else this.origin = value === 'ticket' ? 'ticket' : 'elsewhere';
          }}
        >
          ${options.map(
            (option) =>
              html`<option value=${option.value} ?selected=${option.value === chosen}>
                ${option.label}
              </option>`,
          )}</select
        >${icon('chevron-down')}</span
      >
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-outbound-tester': OutboundTester;
  }
}
