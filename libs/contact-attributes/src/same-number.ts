import { toE164 } from './to-e164.js';

/** Whether two texts are the same phone number once both are in E.164 (contact-rules.md 2). False when either is none. */
export function sameNumber(a: string, b: string, defaultCountry: string | undefined): boolean {
  const number = toE164(a, defaultCountry);
  return number !== undefined && number === toE164(b, defaultCountry);
}
