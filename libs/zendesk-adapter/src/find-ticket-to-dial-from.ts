import type { TicketId, TicketToDialFrom } from '@patchcord/contact-ports';
import { expectRecord } from './expect-answer.js';
import { hasCustomTexts, readQueueOf } from './outbound-queue-field.js';
import { readId } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { toTicket } from './to-ticket.js';
import { undefinedIfHidden } from './undefined-if-hidden.js';

/**
 * A ticket with the queue of its field and the name of its brand. One request: the lists of fields and brands are
 * kept, and not even read when the ticket has no text in any field, or no brand's name is wanted.
 */
export async function findTicketToDialFrom(
  context: TicketingContext,
  id: TicketId,
): Promise<TicketToDialFrom | undefined> {
  const answer = context.request({
    purpose: 'read a ticket to dial from',
    method: 'GET',
    path: `/api/v2/tickets/${id}`,
  });
  const record = await undefinedIfHidden(answer.then((body) => expectRecord(body, 'ticket')));
  context.closedTicketTags.keep(record);
  const ticket = toTicket(record);
  if (ticket === undefined) return undefined;
  const [brand, connectOutboundQueue] = await Promise.all([
    findBrandName(context, readId(record?.['brand_id'])),
    findQueue(context, record),
  ]);
  return { ...ticket, brand, connectOutboundQueue };
}

async function findBrandName({ brands, request, wantsBrandNames }: TicketingContext, id: number | undefined) {
  if (id === undefined || !wantsBrandNames()) return undefined;
  const known = await undefinedIfHidden(brands.get(request));
  return known?.find((brand) => brand.id === id)?.name;
}

async function findQueue({ outboundQueueField, request }: TicketingContext, record: unknown) {
  if (!hasCustomTexts(record)) return undefined;
  const field = await undefinedIfHidden(outboundQueueField.get(request));
  return field && readQueueOf(field, record);
}
