import type { Ticket } from '@patchcord/contact-ports';
import { expectList } from './expect-answer.js';
import { toTicketExternalId } from './external-id.js';
import type { TicketingContext } from './ticketing-context.js';
import { toTicket } from './to-ticket.js';

/**
 * The ticket that was created for a contact: of several the first one, so that everybody finds the same.
 * U20: a ticket that was created this moment may not be listed yet.
 */
export async function findByContact(
  { request }: TicketingContext,
  contactId: string,
): Promise<Ticket | undefined> {
  const answer = await request({
    method: 'GET',
    path: '/api/v2/tickets',
    query: { external_id: toTicketExternalId(contactId) },
  });
  return expectList(answer, 'tickets')
    .flatMap((value) => toTicket(value) ?? [])
    .sort((a, b) => a.id - b.id)[0];
}
