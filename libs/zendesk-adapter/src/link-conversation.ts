import {
  type DeliveryOptions,
  type LinkConversationIntent,
  PortError,
  type TicketReceipt,
} from '@patchcord/contact-ports';
import { createClosedError } from './create-closed-error.js';
import { expectList, expectRecord } from './expect-answer.js';
import { isTicketExternalId, toConversationId, toTicketExternalId } from './external-id.js';
import { readList, readObject, readText } from './read-json.js';
import { contactTag, toDirectionTag, toOtherDirectionTags } from './ticket-tags.js';
import type { TicketingContext } from './ticketing-context.js';
import { isConversationNote, toConversationNote } from './to-conversation-note.js';
import { toTicket } from './to-ticket.js';
import { toXhr } from './to-xhr.js';

type TicketRecord = Readonly<Record<string, unknown>>;

const mostAttempts = 4;

/**
 * Lets other agents' apps find the ticket of a conversation that was attached to it, by its external id, or, where
 * another system has taken that, by a private comment that names the contact id (a search finds it).
 *
 * An external id of ours is overwritten although it belongs to an earlier conversation: a ticket has only one, and
 * transfers are looked up while they last. The earlier conversation is still found by a search, since its contact id
 * stands in the ticket's first comment; where it does not, because that conversation was linked, too, the same request
 * writes it down.
 *
 * Nothing is written over a change that was not read (`safe_update`, zendesk.md 2.7.6). Rejects with a
 * {@link PortError}: `rejected` for a closed ticket, `unavailable` when the ticket keeps changing.
 */
export async function linkConversation(
  context: TicketingContext,
  intent: LinkConversationIntent,
  { mayHaveBeenApplied }: DeliveryOptions,
): Promise<TicketReceipt> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const record = await readTicket(context, intent);
    const { external_id: externalId } = record;
    const receipt = toReceipt(record, intent);
    if (externalId === toTicketExternalId(intent.conversationId)) return receipt;
    if (record['status'] === 'closed') throw createClosedError(intent.ticketId);
    if (readText(externalId) !== undefined && !isTicketExternalId(externalId)) {
      const isNoted = mayHaveBeenApplied && (await hasNote(context, intent));
      if (!isNoted) await update(context, intent, toNoteUpdate(record, intent));
      return receipt;
    }
    try {
      await update(context, intent, toLinkUpdate(record, intent));
      return receipt;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new PortError('unavailable', `Ticket ${intent.ticketId} changes too often to be linked.`);
}

async function readTicket(
  { request }: TicketingContext,
  { ticketId }: LinkConversationIntent,
): Promise<TicketRecord> {
  const answer = await request({
    purpose: 'read the ticket to link the conversation to',
    method: 'GET',
    path: `/api/v2/tickets/${ticketId}`,
  });
  return expectRecord(answer, 'ticket');
}

async function update(
  { request }: TicketingContext,
  { ticketId }: LinkConversationIntent,
  ticket: TicketRecord,
): Promise<void> {
  const answer = await request({
    purpose: 'link the conversation to its ticket',
    method: 'PUT',
    path: `/api/v2/tickets/${ticketId}`,
    body: { ticket },
  });
  if (toTicket(readObject(answer)['ticket']) !== undefined) return;
  // An answer of 2xx that cannot be read: the next attempt reads what the ticket says.
  throw new PortError('unavailable', 'Zendesk answered without a ticket.', { mayHaveBeenApplied: true });
}

function toLinkUpdate(record: TicketRecord, { conversationId, direction }: LinkConversationIntent) {
  const { description, external_id: externalId, tags, updated_at: stamp } = record;
  const earlier = isTicketExternalId(externalId) ? toConversationId(externalId) : undefined;
  const isLost = earlier !== undefined && !(readText(description) ?? '').includes(earlier);
  return {
    external_id: toTicketExternalId(conversationId),
    ...toTagChanges(tags, [toDirectionTag(direction)], direction),
    ...(isLost ? { comment: toConversationNote(earlier) } : {}),
    safe_update: true,
    updated_stamp: stamp,
  };
}

/** Adds a comment and overwrites nothing: it needs no `safe_update`. */
function toNoteUpdate({ tags }: TicketRecord, { conversationId, direction }: LinkConversationIntent) {
  return {
    ...toTagChanges(tags, [contactTag, toDirectionTag(direction)], direction),
    comment: toConversationNote(conversationId),
  };
}

function toTagChanges(
  tags: unknown,
  wanted: readonly string[],
  direction: LinkConversationIntent['direction'],
) {
  const known = readList(tags);
  const additional = wanted.filter((tag) => !known.includes(tag));
  const removed = toOtherDirectionTags(direction).filter((tag) => known.includes(tag));
  return {
    ...(additional.length === 0 ? {} : { additional_tags: additional }),
    ...(removed.length === 0 ? {} : { remove_tags: removed }),
  };
}

async function hasNote(
  { request }: TicketingContext,
  { conversationId, ticketId }: LinkConversationIntent,
): Promise<boolean> {
  const answer = await request({
    purpose: 'look for the note that may have been written',
    method: 'GET',
    path: `/api/v2/tickets/${ticketId}/comments`,
    query: { sort_order: 'desc', per_page: '100' },
  });
  return expectList(answer, 'comments').some((comment) =>
    isConversationNote(readText(readObject(comment)['html_body']) ?? '', conversationId),
  );
}

/** 409: the ticket has changed since it was read (zendesk.md 2.7.6). */
function isConflict(error: unknown): boolean {
  return PortError.isInstance(error) && toXhr(error.cause).status === 409;
}

function toReceipt(record: TicketRecord, { ticketId }: LinkConversationIntent): TicketReceipt {
  return { ticketId, subject: toTicket(record)?.subject ?? `#${ticketId}` };
}
