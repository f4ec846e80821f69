import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface ChoiceRow {
  readonly id: string;
  readonly label: string;
  /** Value and words of each, in the order they are offered. */
  readonly options: readonly (readonly [value: string, words: string])[];
  /** Value of the one that is chosen. */
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

/** A row of a form: a label, and a list of which one is chosen. */
export function choiceRow({ id, label, options, chosen, choose }: ChoiceRow): TemplateResult {
  return html`<div class="row">
    <label for=${id}>${label}</label>
    <select
      class="field"
      id=${id}
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(
        ([value, words]) =>
          html`<option value=${value} .selected=${live(value === chosen)}>${words}</option>`,
      )}
    </select>
  </div>`;
}
