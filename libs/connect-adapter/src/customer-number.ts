import type { ContactData, EndpointData } from './connect-types.js';
import { customerConnection } from './customer-connection.js';

/**
 * The customer's number as Connect reports it, `sip:` addresses and words such as `anonymous` included: what they
 * mean is decided elsewhere (connect.md, section 5.5).
 */
export function customerNumber(contact: ContactData): string | undefined {
  return numberOf(contact.customerEndpoint) ?? numberOf(customerConnection(contact)?.endpoint);
}

/** The number the customer dialled, where Connect says it. */
export function systemNumber(contact: ContactData): string | undefined {
  return numberOf(contact.connectSystemEndpoint);
}

function numberOf(endpoint: EndpointData | null | undefined): string | undefined {
  const number = endpoint?.phoneNumber?.trim();
  return number === '' ? undefined : number;
}
