import type { AddContactNoteIntent, DeliveryOptions, NoteReceipt } from '@patchcord/contact-ports';
import type { TicketingContext } from './ticketing-context.js';
import { isDetailsOf, toDetailsHtml } from './to-details-html.js';
import { readNotes, writeNote } from './write-note.js';

/**
 * Adds what is known about a contact to a ticket that was not created for it, as a private comment. It is the same text
 * as the first comment of the contact's own ticket would be, and a repeat finds either.
 */
export async function addContactNote(
  context: TicketingContext,
  intent: AddContactNoteIntent,
  { mayHaveBeenApplied }: DeliveryOptions,
): Promise<NoteReceipt> {
  const { details, ticketId } = intent;
  const known = mayHaveBeenApplied ? await readNotes(context, ticketId) : [];
  if (known.some((html) => isDetailsOf(html, intent))) return { ticketId, wasThere: true };
  await writeNote(context, {
    ticketId,
    purpose: 'add a note about the contact to the ticket',
    html: toDetailsHtml(details, intent),
  });
  return { ticketId };
}
