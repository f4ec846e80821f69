import { html, type TemplateResult } from 'lit';

/** A field in a row of a form. */
export interface TextRow {
  /** Name of the text in the data of its form, too. */
  readonly id: string;
  readonly label: string;
  readonly type?: 'text' | 'email';
  /** What stands there until the reader types. */
  readonly initial: string;
}

/** A row of a form: a label, and a field that must not be empty. */
export function textRow({ id, label, type = 'text', initial }: TextRow): TemplateResult {
  return html`<div class="row">
    <label for=${id}>${label}</label>
    <input class="field" id=${id} name=${id} type=${type} required autocomplete="off" value=${initial} />
  </div>`;
}
