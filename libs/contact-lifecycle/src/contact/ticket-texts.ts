import type { ContactSettings } from '@patchcord/contact-attributes';
import type { ContactDirection, ContactSnapshot } from '@patchcord/contact-ports';
import { isSpoken } from './contact-channel.js';
import type { CustomerIdentity } from './customer-identity.js';

type Described = Pick<ContactSnapshot, 'channel' | 'task' | 'customerName'>;
type Titles = Pick<ContactSettings, 'conversationTitle' | 'customerName' | 'customerEmail'>;

/**
 * The texts that are written into Zendesk, in English: a ticket outlives the agent's language.
 * (contact-rules.md, section 4, *New ticket*.)
 */
const callSubjects: Readonly<Record<ContactDirection, (who: string) => string>> = {
  inbound: (who) => `Incoming call from ${who}`,
  outbound: (who) => `Outgoing call to ${who}`,
  callback: (who) => `Callback to ${who}`,
};

/** The subject of a new ticket, and the title of the call record. */
export function ticketSubject(
  contact: Described,
  direction: ContactDirection,
  customer: CustomerIdentity,
  settings: Titles,
): string {
  if (settings.conversationTitle !== undefined) return settings.conversationTitle;
  const name = contact.task?.name.trim();
  if (name) return name;
  const who = nameOf(customer, contact, settings);
  if (isSpoken(contact.channel)) return callSubjects[direction](who);
  switch (contact.channel) {
    case 'chat':
      return `Incoming chat from ${who}`;
    case 'task':
      return `Task for ${who}`;
    case 'email':
      return `E-mail from ${who}`;
    default:
      return `Contact from ${who}`;
  }
}

/** The title of a chat's transcript. */
export function transcriptTitle(contact: Described, customer: CustomerIdentity, settings: Titles): string {
  return settings.conversationTitle ?? `Chat with ${nameOf(customer, contact, settings)}`;
}

/** The name of a user who is about to be created. */
export function newCustomerName(
  number: string | undefined,
  { customerName }: Pick<ContactSnapshot, 'customerName'>,
  settings: Pick<ContactSettings, 'customerName' | 'customerEmail'>,
): string {
  return settings.customerName ?? number ?? customerName ?? settings.customerEmail ?? 'Unknown caller';
}

function nameOf(customer: CustomerIdentity, contact: Described, settings: Titles): string {
  switch (customer.kind) {
    case 'recognised':
      return customer.customer.name;
    case 'anonymous':
      return (
        settings.customerName ??
        contact.customerName ??
        (isSpoken(contact.channel) ? 'an anonymous caller' : 'an unknown customer')
      );
    case 'unrecognised':
      return newCustomerName(customer.number, contact, settings);
    case 'several':
      return settings.customerName ?? contact.customerName ?? 'one of several customers';
  }
}
