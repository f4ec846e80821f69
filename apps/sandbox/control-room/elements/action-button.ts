import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon, type IconName } from '../styles/icon.js';
import { actionButtonStyles } from './action-button.styles.js';
import { DeedController } from './deed-controller.js';
import { failureLine } from './failure-line.js';

/** @summary A button, below it one line that says what to watch for, and why it failed if it did. */
export class ActionButton extends LitElement {
  static override styles = [baseStyles, actionButtonStyles];

  readonly #deeds = new DeedController(this);

  /** On the button. */
  @property() label = '';

  /** What to watch for. */
  @property() watch = '';

  /** Before the label; empty for none. */
  @property() icon: IconName | '' = '';

  /** Whether what it does is going on. */
  @property({ type: Boolean }) active = false;

  /** Whether there is nothing to do at the moment; it stays where it is, and keeps the focus. */
  @property({ type: Boolean }) unavailable = false;

  /** What it does; a rejection is shown in words. */
  @property({ attribute: false }) perform: () => Promise<void> = () => Promise.resolve();

  readonly #click = async (): Promise<void> => {
    if (this.#deeds.isBusy || this.unavailable) return;
    await this.#deeds.carryOut(() => this.perform());
  };

  override render(): TemplateResult {
    return html`
      <button
        class="button"
        type="button"
        aria-describedby="watch"
        aria-busy=${this.#deeds.isBusy}
        aria-disabled=${this.unavailable}
        @click=${this.#click}
      >
        ${this.icon === '' ? nothing : icon(this.icon)} ${this.label}
        ${this.active ? html`<span class="active">on</span>` : nothing}
      </button>
      <p class="hint" id="watch">${this.watch}</p>
      ${failureLine(this.#deeds.failure)}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-action-button': ActionButton;
  }
}
