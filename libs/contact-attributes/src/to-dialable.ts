import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { toE164 } from './to-e164.js';

/**
 * A number to dial, in E.164 (contact-rules.md, section 7). Stricter than `toE164`, which takes a caller as they are
 * reported: `undefined` also for a number that is too long or too short for its country, where that is known.
 */
export function toDialable(text: string, defaultCountry: string | undefined): string | undefined {
  const number = toE164(text, defaultCountry);
  const parsed = number === undefined ? undefined : parsePhoneNumberFromString(number);
  return parsed === undefined || parsed.isPossible() ? number : undefined;
}
