import { parseJson, readId, readList, readObject, readText } from '../shared/read-json.js';
import { readPartnerEvent } from './read-partner-event.js';
import { readWebhookEvent } from './read-webhook-event.js';
import type { EventTicket, TicketEventReading } from './ticket-event.js';

/** A part of a message, before anything in it is believed. */
export type Unread = Readonly<Record<string, unknown>>;

/**
 * Reads a message that EventBridge has put into the queue. Its detail is either an event of Zendesk's event connector
 * (`ticket_event`), or what a webhook of Zendesk was sent (`zen:event-type:ticket.…`). Never throws.
 */
export function readTicketEvent(body: string): TicketEventReading {
  const envelope = readObject(parseJson(body));
  const detail = readObject(envelope['detail']);
  if (detail['ticket_event'] !== undefined)
    return readPartnerEvent(envelope, readObject(detail['ticket_event']));
  if (typeof detail['type'] === 'string') return readWebhookEvent(envelope, detail);
  return { event: undefined, problem: 'The message is no ticket event of Zendesk.' };
}

/** The ticket of an event; undefined without an id. */
export function readTicket(ticket: Unread): EventTicket | undefined {
  const id = readId(ticket['id']);
  if (id === undefined) return undefined;
  return {
    id,
    subject: readText(ticket['subject']),
    description: readText(ticket['description']),
    status: readText(ticket['status'])?.toLowerCase(),
    priority: readText(ticket['priority'])?.toLowerCase(),
    brandId: readId(ticket['brand_id']),
    groupId: readId(ticket['group_id']),
    requesterId: readId(ticket['requester_id']),
    externalId: readText(ticket['external_id']),
    tags: readTags(ticket['tags']),
  };
}

/** The tags an event added: named by it, or else the difference of what it says was and is. */
export function readAddedTags(event: Unread): readonly string[] {
  const named = [...readTags(event['tags_added']), ...readTags(event['added_tags'])];
  if (named.length > 0) return named;
  const before = readTags(event['previous']);
  return readTags(event['current']).filter((tag) => !before.includes(tag));
}

/**
 * The action that brought an event about: events with the same sequence id are of one action (developer.zendesk.com,
 * *Ticket events*, `meta.sequence`). Undefined where the event is the only one of its action.
 */
export function readActionId(meta: Unread): string | undefined {
  const { id, total } = readObject(meta['sequence']);
  return total === 1 ? undefined : readText(id);
}

/** The first text that is a time, in milliseconds since the epoch; else 0. The envelope's tells when the bus took the event. */
export function readFirstTime(...values: readonly unknown[]): number {
  const times = values.map((value) => Date.parse(readText(value) ?? ''));
  return times.find((time) => !Number.isNaN(time)) ?? 0;
}

/** Tags come as a list; in some events as one text with blanks. */
function readTags(value: unknown): readonly string[] {
  const tags = typeof value === 'string' ? value.split(/[\s,]+/) : readList(value);
  return tags.flatMap((tag) => readText(tag) ?? []);
}
