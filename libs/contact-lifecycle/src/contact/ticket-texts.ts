import type { ContactSettings } from '@patchcord/contact-attributes';
import type { ContactDirection } from '@patchcord/contact-ports';
import type { CustomerIdentity } from './customer-identity.js';

/**
 * The texts that are written into Zendesk, in English: a ticket outlives the agent's language.
 * (contact-rules.md, section 4, *New ticket*.)
 */
const subjects: Readonly<Record<ContactDirection, (who: string) => string>> = {
  inbound: (who) => `Incoming call from ${who}`,
  outbound: (who) => `Outgoing call to ${who}`,
  callback: (who) => `Callback to ${who}`,
};

/** The subject of a new ticket, and the title of the call record. */
export function ticketSubject(
  direction: ContactDirection,
  customer: CustomerIdentity,
  settings: Pick<ContactSettings, 'conversationTitle' | 'customerName'>,
): string {
  return settings.conversationTitle ?? subjects[direction](nameOf(customer, settings));
}

/** The name of a user who is about to be created. */
export function newCustomerName(
  number: string | undefined,
  settings: Pick<ContactSettings, 'customerName'>,
): string {
  return settings.customerName ?? number ?? 'Unknown caller';
}

function nameOf(customer: CustomerIdentity, settings: Pick<ContactSettings, 'customerName'>): string {
  switch (customer.kind) {
    case 'recognised':
      return customer.customer.name;
    case 'anonymous':
      return settings.customerName ?? 'an anonymous caller';
    case 'unrecognised':
      return newCustomerName(customer.number, settings);
    case 'several':
      return settings.customerName ?? 'one of several customers';
  }
}
