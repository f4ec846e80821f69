import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { attributeSuggestions, type AttributeRow } from '../callers/attribute-suggestions.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';

/** The rows were changed by hand; read `rows`. */
export class AttributeRowsChangeEvent extends Event {
  constructor() {
    super('patchcord-attribute-rows-change');
  }
}

/**
 * @summary Contact attributes as rows of name and value, with suggestions for the names.
 * @fires patchcord-attribute-rows-change - The rows were changed.
 */
export class AttributeRows extends LitElement {
  static override styles = [
    baseStyles,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) 28px;
        gap: 4px;
        margin-bottom: 8px;
      }

      .field {
        height: 28px;
        padding: 0 6px;
        font-size: 12px;
      }

      .hint {
        grid-column: 1 / -1;
      }

      .plain-button {
        justify-content: center;
      }
    `,
  ];

  #nextKey = 1;

  @property({ attribute: false }) rows: readonly AttributeRow[] = [];

  #change(rows: readonly AttributeRow[]): void {
    this.rows = rows;
    this.dispatchEvent(new AttributeRowsChangeEvent());
  }

  #set(key: number, change: Partial<AttributeRow>): void {
    this.#change(this.rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  }

  async #add(): Promise<void> {
    this.#change([...this.rows, { key: this.#nextKey++, name: '', value: '' }]);
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
      <ul aria-label="Contact attributes">
        ${repeat(
          this.rows,
          ({ key }) => key,
          (row) => this.#row(row),
        )}
      </ul>
      <button class="plain-button add" type="button" @click=${() => this.#add()}>
        ${icon('plus')} Add a contact attribute
      </button>
      <datalist id="names">
        ${attributeSuggestions.map(({ name, hint }) => html`<option value=${name}>${hint}</option>`)}
      </datalist>
    `;
  }

  #row({ key, name, value }: AttributeRow): TemplateResult {
    const read = (event: Event): string => (event.target as HTMLInputElement).value;
    const hint = attributeSuggestions.find((each) => each.name === name.trim())?.hint ?? '';
    return html`<li>
      <input
        class="field"
        aria-label="Attribute name"
        placeholder="name"
        list="names"
        spellcheck="false"
        autocapitalize="none"
        .value=${name}
        @input=${(event: Event) => {
          this.#set(key, { name: read(event) });
        }}
      />
      <input
        class="field"
        aria-label=${`Value of ${name === '' ? 'the attribute' : name}`}
        placeholder="value"
        .value=${value}
        @input=${(event: Event) => {
          this.#set(key, { value: read(event) });
        }}
      />
      <button
        class="plain-button"
        type="button"
        aria-label=${`Remove ${name === '' ? 'the attribute' : name}`}
        @click=${() => this.#remove(key)}
      >
        ${icon('x')}
      </button>
      <p class="hint" ?hidden=${hint === ''}>${hint}</p>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-attribute-rows': AttributeRows;
  }
  interface HTMLElementEventMap {
    'patchcord-attribute-rows-change': AttributeRowsChangeEvent;
  }
}
