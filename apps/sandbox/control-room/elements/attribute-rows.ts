import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { attributeSuggestions } from '../callers/attribute-suggestions.js';
import { toAttributes } from '../callers/to-attributes.js';
import { EditableRows, type EditableRow } from './editable-rows.js';

/** @summary Contact attributes as rows of name and value, with suggestions for the names. */
export class AttributeRows extends EditableRows<EditableRow> {
  static override styles: CSSResultGroup = [
    EditableRows.styles,
    css`
      li {
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) 28px;
      }

      .hint {
        grid-column: 1 / -1;
        order: 1;
      }
    `,
  ];

  protected override readonly words = { list: 'Contact attributes', one: 'contact attribute' };

  /** The attributes that have a name; of two with the same name, the last. */
  get value(): Readonly<Record<string, string>> {
    return toAttributes(this.rows);
  }

  protected override createRow(key: number): EditableRow {
    return { key, name: '', value: '' };
  }

  protected override renderFields(row: EditableRow): TemplateResult {
    const { key, name, value } = row;
    const hint = attributeSuggestions.find((each) => each.name === name.trim())?.hint ?? '';
    return html`<input
        class="field"
        aria-label="Attribute name"
        placeholder="name"
        list="names"
        spellcheck="false"
        autocapitalize="none"
        .value=${name}
        @input=${(event: Event) => {
          this.change(key, { name: (event.target as HTMLInputElement).value });
        }}
      />
      <input
        class="field"
        aria-label=${`Value of ${this.nameOf(row)}`}
        placeholder="value"
        .value=${value}
        @input=${(event: Event) => {
          this.change(key, { value: (event.target as HTMLInputElement).value });
        }}
      />
      <p class="hint" ?hidden=${hint === ''}>${hint}</p>`;
  }

  override render(): TemplateResult {
    return html`
      ${super.render()}
      <datalist id="names">
        ${attributeSuggestions.map(({ name, hint }) => html`<option value=${name}>${hint}</option>`)}
      </datalist>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-attribute-rows': AttributeRows;
  }
}
