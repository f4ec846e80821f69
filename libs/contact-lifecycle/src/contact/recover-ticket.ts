import { isAnonymousNumber } from '@patchcord/contact-attributes';
import type { ContactSnapshot, Customer, Ticket, Ticketing } from '@patchcord/contact-ports';

/** What an earlier page, or an earlier life of this one, did for a contact. */
export interface Recovery {
  readonly ticket: Ticket | undefined;
  /** The ticket's requester; undefined for an anonymous caller, whose requester is the agent. */
  readonly customer: Customer | undefined;
}

/** Finds the ticket that was created for this contact, and its customer. Rejects with a `PortError`. */
export async function recoverTicket(
  contact: Pick<ContactSnapshot, 'contactId' | 'customerNumber'>,
  ticketing: Pick<Ticketing, 'findTicketByContact' | 'findUser'>,
): Promise<Recovery> {
  const ticket = await ticketing.findTicketByContact(contact.contactId);
  if (ticket?.requesterId === undefined || isAnonymousNumber(contact.customerNumber)) {
    return { ticket, customer: undefined };
  }
  return { ticket, customer: await ticketing.findUser(ticket.requesterId) };
}
