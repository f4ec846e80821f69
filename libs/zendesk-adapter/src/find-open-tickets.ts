import type { OpenTicket, UserId } from '@patchcord/contact-ports';
import { expectList } from './expect-answer.js';
import { readObject } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { toTicket } from './to-ticket.js';

const openStatuses: readonly OpenTicket['status'][] = ['new', 'open', 'pending', 'hold'];
const mostTickets = 25;

/**
 * The customer's tickets that are neither solved nor closed, the one updated last first: of the newest 100, since
 * Zendesk cannot leave the others out of this list, and a search would not know the latest ones yet (zendesk.md 2.4).
 */
export async function findOpenTickets(
  { request, time }: TicketingContext,
  customerId: UserId,
): Promise<readonly OpenTicket[]> {
  const answer = await request({
    purpose: 'list the open tickets of the customer',
    method: 'GET',
    path: `/api/v2/users/${customerId}/tickets/requested`,
    query: { sort_by: 'updated_at', sort_order: 'desc', exclude_archived: 'true', per_page: '100' },
  });
  const tickets = expectList(answer, 'tickets').flatMap((value) => toOpenTicket(value) ?? []);
  for (const { updatedAt } of tickets) time.notBefore(updatedAt);
  return tickets.sort((a, b) => b.updatedAt - a.updatedAt).slice(0, mostTickets);
}

function toOpenTicket(value: unknown): OpenTicket | undefined {
  const ticket = toTicket(value);
  const status = openStatuses.find((open) => open === readObject(value)['status']);
  return ticket === undefined || status === undefined ? undefined : { ...ticket, status };
}
