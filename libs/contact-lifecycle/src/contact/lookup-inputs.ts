import type { UserId } from '@patchcord/contact-ports';
import type { ContactContext } from './contact-context.js';
import { requesterIdIn } from './requester.js';

/** The customer whose open tickets are listed. */
export interface OpenTicketsInput {
  readonly contactId: string;
  readonly customerId: UserId;
}

export function openTicketsInput(context: ContactContext): OpenTicketsInput {
  const customerId = requesterIdIn(context);
  if (customerId === undefined) throw new Error('Only a customer has open tickets.');
  return { contactId: context.contact.contactId, customerId };
}

/** The contact that a supervisor listens to. */
export interface MonitoredInput {
  readonly contactId: string;
  readonly monitoredContactId: string;
}

export function monitoredInput({ contact }: ContactContext): MonitoredInput {
  if (contact.monitoredContactId === undefined) throw new Error('Nobody knows what is being monitored.');
  return { contactId: contact.contactId, monitoredContactId: contact.monitoredContactId };
}
