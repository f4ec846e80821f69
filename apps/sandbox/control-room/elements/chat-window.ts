import type { ChatView } from '@patchcord/connect-simulator';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { describeLine } from '../chats/describe-line.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { chatWindowStyles } from './chat-window.styles.js';
import { DeedController } from './deed-controller.js';

/** @summary A chat as its customer sees it, with a field to write in and a way to send a file by its name. */
export class ChatWindow extends LitElement {
  static override styles = [baseStyles, chatWindowStyles];

  #lineCount = 0;

  @state() private text = '';
  readonly #deeds = new DeedController(this);

  @property({ attribute: false }) sandbox: Sandbox | undefined;
  @property({ attribute: false }) chat: ChatView | undefined;
  @property({ attribute: false }) contactId = '';

  protected override updated(): void {
    const count = this.chat?.lines.length ?? 0;
    if (count === this.#lineCount) return;
    this.#lineCount = count;
    const log = this.renderRoot.querySelector('.log');
    if (log !== null) log.scrollTop = log.scrollHeight;
  }

  readonly #send = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = this.text.trim();
    const isFile = event.submitter?.id === 'attach';
    if (text === '' || this.chat?.over !== false) return;
    this.text = '';
    void this.#carryOut(text, () =>
      isFile
        ? this.sandbox?.attachInChat(this.contactId, text)
        : this.sandbox?.writeInChat(this.contactId, text),
    );
  };

  readonly #input = (event: Event): void => {
    const isFirst = this.text === '';
    this.text = (event.target as HTMLInputElement).value;
    if (!isFirst || this.text === '' || this.chat?.over !== false) return;
    void this.#carryOut(this.text, () => this.sandbox?.typeInChat(this.contactId));
  };

  /** What was not carried out goes back to the field. */
  async #carryOut(text: string, deed: () => Promise<void> | undefined): Promise<void> {
    const isDone = await this.#deeds.carryOut(deed);
    if (!isDone && this.text === '') this.text = text;
  }

  override render(): TemplateResult | typeof nothing {
    const { chat } = this;
    if (chat === undefined) return nothing;
    const { customerName, lines, over } = chat;
    return html`
      <div class="log" role="log" aria-label=${`What ${customerName} sees`} tabindex="0">
        ${repeat(
          lines,
          ({ id }) => id,
          (line) => {
            const { side, by, text } = describeLine(line);
            const who = by === '' ? nothing : html`<span class="by">${by}</span>`;
            return html`<p class=${side}>${who}<span class="text">${text}</span></p>`;
          },
        )}
      </div>
      <form @submit=${this.#send}>
        <input
          class="field"
          aria-label=${`Write as ${customerName}`}
          autocomplete="off"
          placeholder=${over ? 'The chat is over' : ''}
          ?readonly=${over}
          .value=${live(this.text)}
          @input=${this.#input}
        />
        <button class="button small" aria-disabled=${over}>Send</button>
        <button class="button small" id="attach" aria-disabled=${over} title="Sends a file of this name">
          Send as file
        </button>
      </form>
      <p class="danger-text" role="alert">${this.#deeds.failure}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-chat-window': ChatWindow;
  }
}
