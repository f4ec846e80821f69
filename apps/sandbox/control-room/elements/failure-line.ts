import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icon.js';

/** Why a deed was not carried out, spoken when it appears. @param words empty for nothing */
export function failureLine(words: string): TemplateResult {
  return html`<p class="failure" role="alert">
    ${words === '' ? nothing : html`${icon('alert')} <span>${words}</span>`}
  </p>`;
}
