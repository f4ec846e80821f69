import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { toAttributes, type AttributeRow } from '../callers/attribute-suggestions.js';
import { toOpeningLines } from '../chats/opening-lines.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';
import type { AttributeRows } from './attribute-rows.js';
import { choiceRow } from './choice-row.js';
import { DeedController } from './deed-controller.js';
import { failureLine } from './failure-line.js';
import { ringFormStyles } from './ring-form.styles.js';

/** @summary Starts a chat: who writes, in which queue, to whom, with which contact attributes, after which lines of a bot. */
export class ChatForm extends LitElement {
  static override styles = [baseStyles, ringFormStyles];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);

  @state() private name = 'Jane Doe';
  @state() private queue = '';
  @state() private agent = '';
  @state() private opening = 'Welcome. How can we help?';
  @state() private rows: readonly AttributeRow[] = [];
  readonly #deeds = new DeedController(this);

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  protected override willUpdate(): void {
    const { setup } = this.#sandbox.snapshot;
    // What the lists show first is what is chosen first.
    if (this.queue === '') this.queue = setup.queues[0]?.name ?? '';
    if (this.agent === '') this.agent = setup.agents[0]?.username ?? '';
  }

  readonly #start = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { queue, agent } = this;
    const customerName = this.name.trim();
    const attributes = toAttributes(this.rows);
    const history = toOpeningLines(this.opening);
    await this.#deeds.carryOut(
      () => this.sandbox?.startChat({ customerName, queue, agent, attributes, history }),
      `${customerName} writes to ${queue}.`,
    );
  };

  override render(): TemplateResult {
    const { setup } = this.#sandbox.snapshot;
    return html`<form @submit=${this.#start}>
      <div class="row">
        <label for="name">Name</label>
        <input
          class="field"
          id="name"
          required
          autocomplete="off"
          .value=${this.name}
          @input=${(event: Event) => {
            this.name = (event.target as HTMLInputElement).value;
          }}
        />
      </div>
      ${choiceRow({
        id: 'queue',
        label: 'Queue',
        options: setup.queues.map(({ name }) => [name, name] as const),
        chosen: this.queue,
        choose: (queue) => {
          this.queue = queue;
        },
      })}
      ${choiceRow({
        id: 'agent',
        label: 'Agent',
        options: setup.agents.map(({ username, name }) => [username, name] as const),
        chosen: this.agent,
        choose: (agent) => {
          this.agent = agent;
        },
      })}
      <div class="row">
        <label for="opening">Bot first</label>
        <textarea
          class="field"
          id="opening"
          aria-describedby="opening-hint"
          .value=${this.opening}
          @input=${(event: Event) => {
            this.opening = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
        <p class="hint" id="opening-hint" style="grid-column: 2">Each line is said by the bot before.</p>
      </div>
      <patchcord-attribute-rows
        .rows=${this.rows}
        @patchcord-attribute-rows-change=${(event: Event) => {
          this.rows = (event.target as AttributeRows).rows;
        }}
      ></patchcord-attribute-rows>
      <div>
        <button class="button primary ring" aria-describedby="watch">${icon('chat')} Start the chat</button>
        <p class="hint" id="watch">
          Write in the window below as the customer. Watch for: the customer is found by customer_email,
          customer_number or customer_name among the attributes.
        </p>
        <p class="visually-hidden" role="status">${this.#deeds.outcome}</p>
        ${failureLine(this.#deeds.failure)}
      </div>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-chat-form': ChatForm;
  }
}
