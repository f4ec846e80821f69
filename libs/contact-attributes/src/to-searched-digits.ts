import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * The digits that every spelling of a number ends with: without the country code, so that a search for them also finds
 * numbers that were stored the way people of one country write them. Digits only: text of a caller never gets into a
 * query.
 * @param number E.164
 */
export function toSearchedDigits(number: string): string {
  const national = parsePhoneNumberFromString(number)?.nationalNumber ?? '';
  return national.length >= 5 ? national : number.replace(/\D/g, '');
}
