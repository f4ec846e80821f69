import { getCountries, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min';

/**
 * A default country as administrators write it: an ISO 3166 code in any letter case (`gb`), or a dialling prefix
 * (`44`, `+44`, `0044`). Gives `GB` or `+44`, or `undefined` if it is neither.
 */
export function toDefaultCountry(text: string): string | undefined {
  const trimmed = text.trim();
  const code = trimmed.toUpperCase();
  if (isSupportedCountry(code)) return code;
  const prefix = /^(?:\+|00)?([1-9]\d{0,2})$/.exec(trimmed)?.[1];
  if (prefix === undefined) return undefined;
  return getCountries().some((country) => getCountryCallingCode(country) === prefix)
    ? `+${prefix}`
    : undefined;
}
