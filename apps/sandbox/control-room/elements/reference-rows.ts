import type { ReferenceType } from '@patchcord/connect-simulator';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';
import { referenceWords, type ReferenceRow } from '../work/reference-row.js';

/** The rows were changed by hand; read `rows`. */
export class ReferenceRowsChangeEvent extends Event {
  constructor() {
    super('patchcord-reference-rows-change');
  }
}

/**
 * @summary What a task refers to, as rows of name, kind and value.
 * @fires patchcord-reference-rows-change - The rows were changed.
 */
export class ReferenceRows extends LitElement {
  static override styles = [
    baseStyles,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 2fr) minmax(0, 3fr) 28px;
        gap: 4px;
        margin-bottom: 8px;
      }

      .field {
        height: 28px;
        padding: 0 6px;
        font-size: 12px;
      }

      .plain-button {
        justify-content: center;
      }
    `,
  ];

  #nextKey = 1;

  @property({ attribute: false }) rows: readonly ReferenceRow[] = [];

  #change(rows: readonly ReferenceRow[]): void {
    this.rows = rows;
    this.dispatchEvent(new ReferenceRowsChangeEvent());
  }

  #set(key: number, change: Partial<ReferenceRow>): void {
    this.#change(this.rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  }

  async #add(): Promise<void> {
    this.#change([...this.rows, { key: this.#nextKey++, name: '', type: 'URL', value: '' }]);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('li:last-of-type input')?.focus();
  }

  async #remove(key: number): Promise<void> {
    this.#change(this.rows.filter((row) => row.key !== key));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLButtonElement>('.add')?.focus();
  }

  override render(): TemplateResult {
    return html`
      <ul aria-label="References">
        ${repeat(
          this.rows,
          ({ key }) => key,
          (row) => this.#row(row),
        )}
      </ul>
      <button class="plain-button add" type="button" @click=${() => this.#add()}>
        ${icon('plus')} Add a reference
      </button>
    `;
  }

  #row({ key, name, type, value }: ReferenceRow): TemplateResult {
    const called = name === '' ? 'the reference' : name;
    return html`<li>
      <input
        class="field"
        aria-label="Reference name"
        placeholder="name"
        .value=${name}
        @input=${(event: Event) => {
          this.#set(key, { name: (event.target as HTMLInputElement).value });
        }}
      />
      <select
        class="field"
        aria-label=${`Kind of ${called}`}
        @change=${(event: Event) => {
          this.#set(key, { type: (event.target as HTMLSelectElement).value as ReferenceType });
        }}
      >
        ${Object.entries(referenceWords).map(
          ([each, words]) => html`<option value=${each} .selected=${live(each === type)}>${words}</option>`,
        )}
      </select>
      <input
        class="field"
        aria-label=${`Value of ${called}`}
        placeholder="value"
        .value=${value}
        @input=${(event: Event) => {
          this.#set(key, { value: (event.target as HTMLInputElement).value });
        }}
      />
      <button
        class="plain-button"
        type="button"
        aria-label=${`Remove ${called}`}
        @click=${() => this.#remove(key)}
      >
        ${icon('x')}
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-reference-rows': ReferenceRows;
  }
  interface HTMLElementEventMap {
    'patchcord-reference-rows-change': ReferenceRowsChangeEvent;
  }
}
