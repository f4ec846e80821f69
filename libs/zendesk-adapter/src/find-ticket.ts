import type { Ticket, TicketId } from '@patchcord/contact-ports';
import { expectRecord } from './expect-answer.js';
import type { TicketingContext } from './ticketing-context.js';
import { toTicket } from './to-ticket.js';
import { undefinedIfHidden } from './undefined-if-hidden.js';

/** A ticket by id; undefined when there is none, or the agent may not see it. */
export async function findTicket(
  { closedTicketTags, request }: TicketingContext,
  id: TicketId,
): Promise<Ticket | undefined> {
  const answer = request({ purpose: 'read a ticket', method: 'GET', path: `/api/v2/tickets/${id}` });
  const record = await undefinedIfHidden(answer.then((body) => expectRecord(body, 'ticket')));
  closedTicketTags.keep(record);
  return toTicket(record);
}
