import { expectList } from './expect-answer.js';
import { toTicketExternalId } from './external-id.js';
import { preferChangeable } from './prefer-changeable.js';
import { readObject } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';

/**
 * The tickets whose external id is made of a conversation, as Zendesk answered them, the one to go on with first. A
 * list of the database, without the lag of searches; archived tickets are left out.
 * U20: a ticket that was created this moment may not be listed yet.
 */
export async function findByExternalId(
  { request }: Pick<TicketingContext, 'request'>,
  conversationId: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const answer = await request({
    purpose: 'look for the ticket of the conversation by its external id',
    method: 'GET',
    path: '/api/v2/tickets',
    query: { external_id: toTicketExternalId(conversationId) },
  });
  return preferChangeable(expectList(answer, 'tickets').map(readObject));
}
