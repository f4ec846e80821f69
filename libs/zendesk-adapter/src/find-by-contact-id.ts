import { expectList } from './expect-answer.js';
import { isTicketExternalId } from './external-id.js';
import { readId, readList, readObject } from './read-json.js';
import { contactTag } from './ticket-tags.js';
import type { TicketingContext } from './ticketing-context.js';

/** Only what looks like a contact id gets into a query: other characters could change what is searched for. */
const contactId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The ticket one of whose comments names a contact id, as Zendesk answered it; of several the first one. Finds what
 * was written a few minutes ago or earlier (zendesk.md 2.4). Tickets that this app has neither created nor linked do
 * not count: somebody may have written the id into a ticket about something else.
 */
export async function findByContactId(
  { request }: Pick<TicketingContext, 'request'>,
  conversationId: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!contactId.test(conversationId)) return undefined;
  const answer = await request({
    purpose: 'search for the ticket of the conversation',
    method: 'GET',
    path: '/api/v2/search',
    query: { query: `type:ticket "${conversationId}"` },
  });
  return expectList(answer, 'results')
    .map(readObject)
    .filter(({ id, result_type: type }) => readId(id) !== undefined && type === 'ticket')
    .filter(({ external_id: id, tags }) => isTicketExternalId(id) || readList(tags).includes(contactTag))
    .sort((a, b) => Number(a['id']) - Number(b['id']))[0];
}
