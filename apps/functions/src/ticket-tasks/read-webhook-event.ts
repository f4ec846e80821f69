import { readId, readObject, readText } from '../shared/read-json.js';
import { readActionId, readAddedTags, readFirstTime, readTicket, type Unread } from './read-ticket-event.js';
import type { TicketEventReading } from './ticket-event.js';

const prefix = 'zen:event-type:ticket.';

/**
 * What a webhook of Zendesk is sent (developer.zendesk.com, *Webhook event types*, *Ticket events*). Its id is Zendesk's
 * own, the same when the webhook is sent again.
 */
export function readWebhookEvent(envelope: Unread, detail: Unread): TicketEventReading {
  const id = readText(detail['id']);
  const word = readText(detail['type']) ?? '';
  const subject = readObject(detail['detail']);
  const event = readObject(detail['event']);
  const ticket = readTicket(subject);
  if (!word.startsWith(prefix)) return { event: undefined, problem: `${word} is no event of a ticket.` };
  if (id === undefined) return { event: undefined, problem: 'The event has no id.' };
  if (ticket === undefined) return { event: undefined, problem: 'The event names no ticket.' };
  const type = word.slice(prefix.length);
  return {
    event: {
      id,
      actionId: readActionId(readObject(event['meta'])),
      type,
      occurredAt: readFirstTime(detail['time'], envelope['time']),
      ticket,
      tagsAdded: type === 'created' ? ticket.tags : readAddedTags(event),
      actorId: readId(subject['actor_id']),
      isPublicComment: readObject(event['comment'])['is_public'] === true,
    },
  };
}
