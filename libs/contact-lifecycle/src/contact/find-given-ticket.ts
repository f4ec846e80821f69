import type { ContactSnapshot, Customer, TicketId, Ticketing } from '@patchcord/contact-ports';
import { namedTicketOf } from './named-ticket.js';
import { recoverTicket, type Recovery } from './recover-ticket.js';

/**
 * The ticket that a contact belongs on before anybody chooses: the one a task names, or the one of the agent who had
 * the conversation first (contact-rules.md, section 3, rows 1 and 2). A transferred task keeps its name, so that one
 * look-up is enough; where the named ticket cannot be used, another agent, or an earlier page, may have continued it, or
 * attached the task elsewhere. Rejects with a `PortError`.
 */
export async function findGivenTicket(
  contact: ContactSnapshot,
  ticketing: Pick<Ticketing, 'findTicket' | 'findTicketOfConversation' | 'findUser'>,
): Promise<Recovery> {
  const named = namedTicketOf(contact);
  if (named === undefined) return recoverTicket(contact, ticketing);
  const found = await findNamedTicket(named, ticketing);
  if (found.ticket?.closed === false) return found;
  const recovered = await recoverTicket(contact, ticketing);
  return recovered.ticket ? recovered : found;
}

async function findNamedTicket(
  id: TicketId,
  ticketing: Pick<Ticketing, 'findTicket' | 'findUser'>,
): Promise<Recovery> {
  const ticket = await ticketing.findTicket(id);
  return {
    ticket: ticket && { ...ticket, direction: undefined },
    customer:
      ticket?.requesterId === undefined ? undefined : await findRequester(ticket.requesterId, ticketing),
  };
}

async function findRequester(
  id: number,
  ticketing: Pick<Ticketing, 'findUser'>,
): Promise<Customer | undefined> {
  const requester = await ticketing.findUser(id);
  return requester?.isAgent ? undefined : requester;
}
