import { readId, readObject, readText } from '../shared/read-json.js';
import { readActionId, readAddedTags, readFirstTime, readTicket, type Unread } from './read-ticket-event.js';
import type { TicketEventReading } from './ticket-event.js';

/** Words of the event connector that webhooks have another word for. */
const otherWords: Readonly<Record<string, string>> = {
  ticket_created: 'created',
  comment_created: 'comment_added',
};

/**
 * An event of Zendesk's event connector for Amazon EventBridge (developer.zendesk.com, *Amazon EventBridge*, *Ticket
 * events*). Its id is that of the envelope.
 */
export function readPartnerEvent(envelope: Unread, ticketEvent: Unread): TicketEventReading {
  const id = readText(envelope['id']);
  const word = readText(ticketEvent['type'])?.toLowerCase().replace(/\W+/g, '_');
  const ticket = readTicket(readObject(ticketEvent['ticket']));
  if (id === undefined) return { event: undefined, problem: 'The event has no id.' };
  if (word === undefined) return { event: undefined, problem: 'The event has no type.' };
  if (ticket === undefined) return { event: undefined, problem: 'The event names no ticket.' };
  const type = otherWords[word] ?? word;
  const meta = readObject(ticketEvent['meta']);
  return {
    event: {
      id,
      actionId: readActionId(meta),
      type,
      occurredAt: readFirstTime(meta['occurred_at'], envelope['time']),
      ticket,
      tagsAdded: type === 'created' ? ticket.tags : readAddedTags(ticketEvent),
      actorId: readId(meta['actor_id']),
      isPublicComment: readObject(ticketEvent['comment'])['is_public'] === true,
    },
  };
}
