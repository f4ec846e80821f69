import type { Milliseconds, Ticket, UserId } from '@patchcord/contact-ports';
import { expectList } from './expect-answer.js';
import type { TicketingContext } from './ticketing-context.js';
import { toTicket } from './to-ticket.js';

/** The customer's newest ticket that is not closed and was updated within `age`, by Zendesk's clock. */
export async function findRecentTicket(
  { request, time }: TicketingContext,
  customerId: UserId,
  age: Milliseconds,
): Promise<Ticket | undefined> {
  const answer = await request({
    purpose: 'look for a recent ticket of the customer',
    method: 'GET',
    path: `/api/v2/users/${customerId}/tickets/requested`,
    query: { sort_by: 'updated_at', sort_order: 'desc', exclude_archived: 'true', per_page: '25' },
  });
  const tickets = expectList(answer, 'tickets').flatMap((value) => toTicket(value) ?? []);
  for (const { updatedAt } of tickets) time.notBefore(updatedAt);
  const since = time.now() - age;
  return tickets
    .filter(({ closed, updatedAt }) => !closed && updatedAt >= since)
    .sort((a, b) => b.updatedAt - a.updatedAt)[0];
}
