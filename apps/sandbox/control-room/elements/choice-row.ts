import { html, noChange, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** A list in a row of a form. */
export interface ChoiceRow<Value extends string> {
  /** Name of the choice in the data of its form, too. */
  readonly id: string;
  readonly label: string;
  /** Value and words of each, in the order they are offered. */
  readonly options: readonly (readonly [value: Value, words: string])[];
  /** The one that is chosen; without it the list keeps what the reader chose, the first to begin with. */
  readonly chosen?: Value;
  readonly choose?: (value: Value) => void;
  readonly isDisabled?: boolean;
}

/** A row of a form: a label, and a list of which one is chosen. */
export function choiceRow<Value extends string>({
  id,
  label,
  options,
  chosen,
  choose,
  isDisabled = false,
}: ChoiceRow<Value>): TemplateResult {
  return html`<div class="row">
    <label for=${id}>${label}</label>
    <select
      class="field"
      id=${id}
      name=${id}
      ?disabled=${isDisabled}
      @change=${(event: Event) => {
        choose?.((event.target as HTMLSelectElement).value as Value);
      }}
    >
      ${options.map(
        ([value, words]) =>
          html`<option value=${value} .selected=${chosen === undefined ? noChange : live(value === chosen)}>
            ${words}
          </option>`,
      )}
    </select>
  </div>`;
}
