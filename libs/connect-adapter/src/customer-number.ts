import type { ContactData } from './connect-types.js';
import { customerLeg } from './customer-leg.js';
import { numberOf } from './read-legs.js';

/**
 * The customer's number as Connect reports it, `sip:` addresses and words such as `anonymous` included: what they
 * mean is decided elsewhere (connect.md, section 5.5).
 */
export function customerNumber(contact: ContactData): string | undefined {
  return numberOf(contact.customerEndpoint) ?? customerLeg(contact)?.number;
}

/** The number the customer dialled, where Connect says it. */
export function systemNumber(contact: ContactData): string | undefined {
  return numberOf(contact.connectSystemEndpoint);
}
