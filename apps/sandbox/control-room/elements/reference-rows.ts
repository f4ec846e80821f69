import type { ReferenceType, WorkReference } from '@patchcord/connect-simulator';
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toReferences, type TypedReference } from '../work/to-references.js';
import { referenceWords } from '../work/work-words.js';
import { EditableRows, type EditableRow } from './editable-rows.js';
import { optionsOf } from './options-of.js';

type ReferenceRow = EditableRow & TypedReference;

/** @summary What a task refers to, as rows of name, kind and value. */
export class ReferenceRows extends EditableRows<ReferenceRow> {
  static override styles: CSSResultGroup = [
    EditableRows.styles,
    css`
      li {
        grid-template-columns: minmax(0, 2fr) minmax(0, 2fr) minmax(0, 3fr) 28px;
      }
    `,
  ];

  protected override readonly words = { list: 'References', one: 'reference' };

  /** The references that are filled in; of two with the same name, the last. */
  get value(): Readonly<Record<string, WorkReference>> {
    return toReferences(this.rows);
  }

  protected override createRow(key: number): ReferenceRow {
    return { key, name: '', type: 'URL', value: '' };
  }

  protected override renderFields(row: ReferenceRow): TemplateResult {
    const { key, name, type, value } = row;
    return html`<input
        class="field"
        aria-label="Reference name"
        placeholder="name"
        .value=${name}
        @input=${(event: Event) => {
          this.change(key, { name: (event.target as HTMLInputElement).value });
        }}
      />
      <select
        class="field"
        aria-label=${`Kind of ${this.nameOf(row)}`}
        @change=${(event: Event) => {
          this.change(key, { type: (event.target as HTMLSelectElement).value as ReferenceType });
        }}
      >
        ${optionsOf(referenceWords).map(
          ([each, words]) => html`<option value=${each} .selected=${live(each === type)}>${words}</option>`,
        )}
      </select>
      <input
        class="field"
        aria-label=${`Value of ${this.nameOf(row)}`}
        placeholder="value"
        .value=${value}
        @input=${(event: Event) => {
          this.change(key, { value: (event.target as HTMLInputElement).value });
        }}
      />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-reference-rows': ReferenceRows;
  }
}
