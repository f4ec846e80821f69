import { expectList } from './expect-answer.js';
import { toTicketExternalId } from './external-id.js';
import { readId, readObject } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';

/**
 * The ticket whose external id is made of a conversation, as Zendesk answered it: of several the first one, so that
 * everybody finds the same. A list of the database, without the lag of searches; archived tickets are left out.
 * U20: a ticket that was created this moment may not be listed yet.
 */
export async function findByExternalId(
  { request }: Pick<TicketingContext, 'request'>,
  conversationId: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const answer = await request({
    purpose: 'look for the ticket of the conversation by its external id',
    method: 'GET',
    path: '/api/v2/tickets',
    query: { external_id: toTicketExternalId(conversationId) },
  });
  return expectList(answer, 'tickets')
    .map(readObject)
    .filter(({ id }) => readId(id) !== undefined)
    .sort((a, b) => Number(a['id']) - Number(b['id']))[0];
}
