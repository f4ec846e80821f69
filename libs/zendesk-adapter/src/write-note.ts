import { PortError, type TicketId } from '@patchcord/contact-ports';
import { createClosedError } from './create-closed-error.js';
import { expectList } from './expect-answer.js';
import { isRefusedAsClosed } from './is-refused-as-closed.js';
import { readObject, readText } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { toTicket } from './to-ticket.js';

/** A private comment to be written onto a ticket. */
export interface NewNote {
  readonly ticketId: TicketId;
  /** What it is for, in a few words without personal data. */
  readonly purpose: string;
  readonly html: string;
}

/**
 * Adds a private comment to a ticket, and changes nothing else. Rejects with `rejected`, and words for the agent, when
 * the ticket was closed in the meantime.
 */
export async function writeNote(context: TicketingContext, note: NewNote): Promise<void> {
  try {
    await put(context, note);
  } catch (error) {
    throw (await isRefusedAsClosed(context, note.ticketId, error))
      ? createClosedError(note.ticketId, error)
      : error;
  }
}

async function put({ request }: TicketingContext, { html, purpose, ticketId }: NewNote): Promise<void> {
  const answer = await request({
    purpose,
    method: 'PUT',
    path: `/api/v2/tickets/${ticketId}`,
    body: { ticket: { comment: { html_body: html, public: false } } },
  });
  if (toTicket(readObject(answer)['ticket']) !== undefined) return;
  // An answer of 2xx that cannot be read: the next attempt looks for the comment.
  throw new PortError('unavailable', 'Zendesk answered without a ticket.', { mayHaveBeenApplied: true });
}

/** The HTML of a ticket's last hundred comments, the newest first, to look for one that may have been written. */
export async function readNotes(
  { request }: TicketingContext,
  ticketId: TicketId,
): Promise<readonly string[]> {
  const answer = await request({
    purpose: 'look for the note that may have been written',
    method: 'GET',
    path: `/api/v2/tickets/${ticketId}/comments`,
    query: { sort_order: 'desc', per_page: '100' },
  });
  return expectList(answer, 'comments').map((comment) => readText(readObject(comment)['html_body']) ?? '');
}
