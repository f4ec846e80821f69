import {
  isAnonymousNumber,
  reduceSipAddress,
  toE164,
  type ContactSettings,
} from '@patchcord/contact-attributes';
import type { ContactSnapshot } from '@patchcord/contact-ports';

/** The number the customer is looked up by, and where it came from. */
export type Caller =
  | { readonly kind: 'number'; readonly number: string; readonly source: 'customer_number' | 'CLI' }
  | { readonly kind: 'anonymous' }
  /** The CLI is neither a phone number nor one of the words for *withheld*, for example an internal extension. */
  | { readonly kind: 'unusable'; readonly text: string };

/**
 * The attribute `customer_number`, else the CLI (contact-rules.md, section 2). Numbers are E.164.
 * @param defaultCountry how a number without a country code is read
 */
export function callerOf(
  contact: Pick<ContactSnapshot, 'customerNumber'>,
  settings: Pick<ContactSettings, 'customerNumber'>,
  defaultCountry: string | undefined,
): Caller {
  if (settings.customerNumber !== undefined)
    return { kind: 'number', number: settings.customerNumber, source: 'customer_number' };
  if (isAnonymousNumber(contact.customerNumber)) return { kind: 'anonymous' };
  const text = reduceSipAddress(contact.customerNumber ?? '');
  const number = toE164(text, defaultCountry);
  return number === undefined ? { kind: 'unusable', text } : { kind: 'number', number, source: 'CLI' };
}
