import { isAnonymousNumber } from '@patchcord/contact-attributes';
import type { ContactSnapshot, ConversationTicket, Customer, Ticketing } from '@patchcord/contact-ports';
import { isSpoken } from './contact-channel.js';
import { conversationIdOf } from './conversation.js';

/** What an earlier page, or an earlier life of this one, did for a contact. */
export interface Recovery {
  readonly ticket: ConversationTicket | undefined;
  /** The ticket's requester; undefined for an anonymous caller, whose requester is the agent. */
  readonly customer: Customer | undefined;
}

/** Finds the ticket that was created for this contact or its conversation, and its customer. Rejects with a `PortError`. */
export async function recoverTicket(
  contact: Pick<
    ContactSnapshot,
    'contactId' | 'initialContactId' | 'isTransferLeg' | 'channel' | 'customerNumber'
  >,
  ticketing: Pick<Ticketing, 'findTicketOfConversation' | 'findUser'>,
): Promise<Recovery> {
  const ticket = await ticketing.findTicketOfConversation(conversationIdOf(contact));
  const isAnonymous = isSpoken(contact.channel) && isAnonymousNumber(contact.customerNumber);
  // Whoever is its requester, an anonymous caller is not known to be them.
  if (isAnonymous) return { ticket: ticket && { ...ticket, requesterId: undefined }, customer: undefined };
  if (ticket?.requesterId === undefined) return { ticket, customer: undefined };
  const requester = await ticketing.findUser(ticket.requesterId);
  // The requester of a ticket for nobody knows whom is an agent: not the one who calls.
  if (requester?.isAgent) return { ticket: { ...ticket, requesterId: undefined }, customer: undefined };
  return { ticket, customer: requester };
}
