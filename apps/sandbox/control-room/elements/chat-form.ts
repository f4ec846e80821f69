import { html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { toOpeningLines } from '../chats/opening-lines.js';
import { readText } from '../sandbox/read-text.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { formStyles } from '../styles/form-styles.js';
import type { AttributeRows } from './attribute-rows.js';
import { DeedController } from './deed-controller.js';
import { formFoot } from './form-foot.js';
import { queueAndAgentRows } from './queue-and-agent-rows.js';
import { textRow } from './text-row.js';

const welcome = 'Welcome. How can we help?';

/** @summary Starts a chat: who writes, in which queue, to whom, with which contact attributes, after which lines of a bot. */
export class ChatForm extends LitElement {
  static override styles = [baseStyles, formStyles];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);
  readonly #deeds = new DeedController(this);

  @query('patchcord-attribute-rows') private readonly attributeRows!: AttributeRows;

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  readonly #start = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const chat = {
      customerName: readText(form, 'name'),
      queue: readText(form, 'queue'),
      agent: readText(form, 'agent'),
      attributes: this.attributeRows.value,
      history: toOpeningLines(readText(form, 'opening')),
    };
    await this.#deeds.carryOut(
      () => this.sandbox?.startChat(chat),
      `${chat.customerName} writes to ${chat.queue}.`,
    );
  };

  override render(): TemplateResult {
    return html`<form @submit=${this.#start}>
      ${textRow({ id: 'name', label: 'Name', initial: 'Jane Doe' })}
      ${queueAndAgentRows(this.#sandbox.snapshot.setup)}
      <div class="row">
        <label for="opening">Bot first</label>
        <textarea
          class="field"
          id="opening"
          name="opening"
          aria-describedby="opening-hint"
          .value=${welcome}
        ></textarea>
        <p class="hint" id="opening-hint" style="grid-column: 2">Each line is said by the bot before.</p>
      </div>
      <patchcord-attribute-rows></patchcord-attribute-rows>
      ${formFoot({
        label: 'Start the chat',
        icon: 'chat',
        watch:
          'Write in the window below as the customer. Watch for: the customer is found by customer_email, customer_number or customer_name among the attributes.',
        deeds: this.#deeds,
      })}
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-chat-form': ChatForm;
  }
}
