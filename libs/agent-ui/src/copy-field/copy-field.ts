import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icon } from '../icons/icon.js';
import { buttonStyles } from '../tokens/button-styles.js';
import { elementStyles } from '../tokens/element-styles.js';
import { copyFieldStyles } from './copy-field.styles.js';
import { copyText } from './copy-text.js';

/** The words of a copy button: before, after, and when the browser refuses (the value is then selected, ready for the keyboard). */
export interface CopyLabels {
  readonly copy: string;
  readonly copied: string;
  readonly refused: string;
}

/**
 * @summary A value to take elsewhere, with a button that copies it and says so.
 */
export class CopyField extends LitElement {
  static override styles = [elementStyles, buttonStyles, copyFieldStyles];

  @query('#value') private readonly input!: HTMLInputElement | HTMLTextAreaElement;

  @state() private outcome: 'none' | 'copied' | 'refused' = 'none';

  /** What the value is. */
  @property() label = '';

  /** What is copied. */
  @property() value = '';

  /** How many lines of the value are seen. */
  @property({ type: Number }) rows = 1;

  /** The words of the button. */
  @property({ attribute: false }) labels: CopyLabels = {
    copy: 'Copy',
    copied: 'Copied',
    refused: 'Press Ctrl+C',
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.outcome = 'none';
  }

  async #copy(): Promise<void> {
    this.outcome = (await copyText(this.value, this.input)) ? 'copied' : 'refused';
  }

  override render(): TemplateResult {
    const { copy, copied, refused } = this.labels;
    const words = { none: copy, copied, refused }[this.outcome];
    return html`
      <label for="value">${this.label}</label>
      <button
        type="button"
        class="link-button ${this.outcome}"
        aria-describedby="value"
        @click=${() => void this.#copy()}
      >
        ${icon(this.outcome === 'copied' ? 'check-circle' : 'copy')}<span aria-live="polite">${words}</span>
      </button>
      ${
        this.rows > 1
          ? html`<textarea
              id="value"
              readonly
              rows=${this.rows}
              spellcheck="false"
              .value=${this.value}
            ></textarea>`
          : html`<input id="value" readonly .value=${this.value} title=${this.value} />`
      }
    `;
  }
}
