import { expectList } from './expect-answer.js';
import { isTicketExternalId } from './external-id.js';
import { preferChangeable } from './prefer-changeable.js';
import { readList, readObject } from './read-json.js';
import { contactTag } from './ticket-tags.js';
import type { TicketingContext } from './ticketing-context.js';

/** Only what looks like a contact id gets into a query: other characters could change what is searched for. */
const contactId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The tickets one of whose comments names a contact id, as Zendesk answered them, the one to go on with first. Finds
 * what was written a few minutes ago or earlier (zendesk.md 2.4). Tickets that this app has neither created nor linked do
 * not count: somebody may have written the id into a ticket about something else.
 */
export async function findByContactId(
  { request }: Pick<TicketingContext, 'request'>,
  conversationId: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  if (!contactId.test(conversationId)) return [];
  const answer = await request({
    purpose: 'search for the ticket of the conversation',
    method: 'GET',
    path: '/api/v2/search',
    query: { query: `type:ticket "${conversationId}"` },
  });
  return preferChangeable(
    expectList(answer, 'results')
      .map(readObject)
      .filter(({ result_type: type }) => type === 'ticket')
      .filter(({ external_id: id, tags }) => isTicketExternalId(id) || readList(tags).includes(contactTag)),
  );
}
