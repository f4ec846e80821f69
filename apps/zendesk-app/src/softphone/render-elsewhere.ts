import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** Who handles contacts, where it is another tab. */
export function renderElsewhere(
  isElsewhere: boolean | undefined,
  takeOver: () => unknown,
): TemplateResult | typeof nothing {
  if (isElsewhere !== true) return nothing;
  return html`<p class="elsewhere">
    <span>${msg('Another tab is handling contacts.')}</span>
    <button type="button" @click=${takeOver}>${msg('Bring it here')}</button>
  </p>`;
}
