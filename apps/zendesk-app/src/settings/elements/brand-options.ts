import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { KnownBrand } from '../mappings/check-draft.js';

/** The options of a brand dropdown: the active brands, and before them one that is stored but not among them. */
export function brandOptions(brands: readonly KnownBrand[], chosen: string): readonly TemplateResult[] {
  const name = chosen.trim();
  const active = brands.filter((brand) => brand.active).map((brand) => brand.name.trim());
  const stranger =
    name === '' || active.includes(name)
      ? []
      : [
          {
            value: name,
            label: brands.some((brand) => brand.name.trim() === name)
              ? msg(str`${name} (not active)`)
              : msg(str`${name} (not in Zendesk)`),
          },
        ];
  const options = [...stranger, ...active.map((value) => ({ value, label: value }))];
  return options.map(
    ({ value, label }) => html`<option value=${value} ?selected=${value === name}>${label}</option>`,
  );
}
