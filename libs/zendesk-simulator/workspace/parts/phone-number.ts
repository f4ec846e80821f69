import { html, type TemplateResult } from 'lit';

/** @returns a phone number as people read it, or a dash */
export function phoneNumber(phone: string | null): TemplateResult {
  return phone === null
    ? html`<span class="quiet">–</span>`
    : html`<span class="phone-number">${phone}</span>`;
}
