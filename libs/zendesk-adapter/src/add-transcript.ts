import {
  type AddTranscriptIntent,
  type DeliveryOptions,
  type NoteReceipt,
  PortError,
} from '@patchcord/contact-ports';
import type { TicketingContext } from './ticketing-context.js';
import { isTranscriptPart, toTranscriptParts } from './to-transcript-parts.js';
import { readNotes, writeNote } from './write-note.js';

/**
 * Adds a chat to its ticket as private comments: one after another, in order. A repeat writes only what is not there
 * yet. When a later part fails, nobody may begin again without looking, whatever that part's failure says.
 */
export async function addTranscript(
  context: TicketingContext,
  intent: AddTranscriptIntent,
  { mayHaveBeenApplied }: DeliveryOptions,
): Promise<NoteReceipt> {
  const { contactId, ticketId } = intent;
  const parts = toTranscriptParts(intent);
  const known = mayHaveBeenApplied ? await readNotes(context, ticketId) : [];
  const missing = parts.filter(
    (_, index) => !known.some((html) => isTranscriptPart(html, contactId, index + 1, parts.length)),
  );
  let isBegun = missing.length < parts.length;
  for (const html of missing) {
    try {
      await writeNote(context, { ticketId, purpose: 'add the transcript to the ticket', html });
      isBegun = true;
    } catch (error) {
      throw isBegun ? toBegun(PortError.from(error)) : error;
    }
  }
  return { ticketId };
}

function toBegun({ cause, message, reason, retryAfter }: PortError): PortError {
  return new PortError(reason, message, { cause, retryAfter, mayHaveBeenApplied: true });
}
