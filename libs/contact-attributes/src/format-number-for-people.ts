import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** An E.164 number in groups, as it is written internationally: `+1 415 555 0134`. Any other text comes back as it is. */
export function formatNumberForPeople(e164: string): string {
  if (!/^\+[1-9]\d{1,14}$/.test(e164)) return e164;
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}
