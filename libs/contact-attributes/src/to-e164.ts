import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { toDefaultCountry } from './default-country.js';
import { reduceSipAddress } from './reduce-sip-address.js';

/**
 * A phone number as people, carriers and Zendesk write it, in E.164.
 *
 * @param text international or local format, or a `sip:` address
 * @param defaultCountry country of a number without country code: ISO code or dialling prefix
 * @returns `undefined` when it is no phone number, or local and the default country is not known
 *
 * Uses the smallest metadata of libphonenumber-js (83 kB; `max` has 157 kB): they hold country codes, prefixes and
 * lengths, all that normalising needs. What `max` adds tells assigned from unassigned numbers, and a caller whose
 * range is newer than our metadata must not become nobody.
 */
export function toE164(text: string, defaultCountry: string | undefined): string | undefined {
  const number = reduceSipAddress(text);
  if (number.length > 100) return undefined;
  const country = defaultCountry === undefined ? undefined : toDefaultCountry(defaultCountry);
  const parsed = parsePhoneNumberFromString(number, { extract: false, ...toOption(country) });
  if (parsed?.isPossible() === true) return parsed.number;
  // Connect and Zendesk give E.164: what is already in that form stays usable without metadata for its country.
  const international = number.replace(/[\s.()-]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : undefined;
}

function toOption(country: string | undefined) {
  if (country === undefined) return {};
  if (country.startsWith('+')) return { defaultCallingCode: country.slice(1) };
  return { defaultCountry: country as CountryCode };
}
