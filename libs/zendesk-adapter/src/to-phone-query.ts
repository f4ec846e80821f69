import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A search for end users whose number ends like this one, in any spelling (zendesk.md 2.6). Without the country code,
 * so that it also finds numbers that were stored the way people of one country write them. Digits only: text of a
 * caller never gets into the query.
 * @param number E.164
 */
export function toPhoneQuery(number: string): string {
  return `role:end-user phone:*${toSearchedDigits(number)}`;
}

/** The digits that every spelling of the number ends with. */
export function toSearchedDigits(number: string): string {
  const national = parsePhoneNumberFromString(number)?.nationalNumber ?? '';
  return national.length >= 5 ? national : number.replace(/\D/g, '');
}
