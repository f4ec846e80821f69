import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';

/** A row that is typed. */
export interface EditableRow {
  /** Stays the same while the row is there. */
  readonly key: number;
  readonly name: string;
  readonly value: string;
}

/** Rows that are added, typed and removed; the focus follows to a row that is new, and back when one goes. */
export abstract class EditableRows<Row extends EditableRow> extends LitElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    css`
      li {
        display: grid;
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

  @state() protected rows: readonly Row[] = [];

  /** What the list and the rows in it are called. */
  protected abstract readonly words: { readonly list: string; readonly one: string };

  /** @returns a row in which nothing is typed yet */
  protected abstract createRow(key: number): Row;

  /** @returns the fields of a row, before the button that removes it */
  protected abstract renderFields(row: Row): TemplateResult;

  protected change(key: number, change: Partial<Row>): void {
    this.rows = this.rows.map((row) => (row.key === key ? { ...row, ...change } : row));
  }

  /** @returns what a row is called in the labels of its parts */
  protected nameOf({ name }: Row): string {
    return name === '' ? `the ${this.words.one}` : name;
  }

  override render(): TemplateResult {
    const { list, one } = this.words;
    return html`
      <ul aria-label=${list}>
        ${repeat(
          this.rows,
          ({ key }) => key,
          (row) => html`<li>${this.renderFields(row)} ${this.#removeButton(row)}</li>`,
        )}
      </ul>
      <button class="plain-button add" type="button" @click=${this.#add}>${icon('plus')} Add a ${one}</button>
    `;
  }

  #removeButton(row: Row): TemplateResult {
    return html`<button
      class="plain-button"
      type="button"
      aria-label=${`Remove ${this.nameOf(row)}`}
      @click=${() => this.#remove(row.key)}
    >
      ${icon('x')}
    </button>`;
  }

  readonly #add = async (): Promise<void> => {
    this.rows = [...this.rows, this.createRow(this.#nextKey++)];
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('li:last-of-type input')?.focus();
  };

  async #remove(key: number): Promise<void> {
    this.rows = this.rows.filter((row) => row.key !== key);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLButtonElement>('.add')?.focus();
  }
}
