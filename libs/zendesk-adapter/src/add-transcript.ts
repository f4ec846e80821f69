import {
  type AddTranscriptIntent,
  type DeliveryOptions,
  type NoteReceipt,
  PortError,
} from '@patchcord/contact-ports';
import type { TicketingContext } from './ticketing-context.js';
import { findTranscriptParts, toTranscriptParts } from './to-transcript-parts.js';
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
  const { ticketId } = intent;
  const parts = toTranscriptParts(intent);
  const comments = mayHaveBeenApplied ? await readNotes(context, ticketId) : [];
  const missing = leaveOutKnown(parts, comments, intent);
  if (missing.length === 0) return { ticketId, wasThere: true };
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

/**
 * The parts that are not on the ticket yet. A page that could not read along adds nothing to a chat that another one
 * wrote down: that one split it otherwise, and knew more.
 */
function leaveOutKnown(
  parts: readonly string[],
  comments: readonly string[],
  { answeredAt, contactId, resumed, transcript: { completeness } }: AddTranscriptIntent,
): readonly string[] {
  // Of a chat that is over Connect does not tell when it was answered: a page that takes it over may have guessed.
  const isGuessed = completeness === 'missing' && resumed;
  const known = findTranscriptParts(comments, {
    contactId,
    answeredAt: isGuessed ? undefined : answeredAt,
  });
  const isSplitOtherwise = known.some((other) => other.parts !== parts.length);
  if (completeness !== 'complete' && isSplitOtherwise) return [];
  return parts.filter(
    (_, index) => !known.some((other) => other.part === index + 1 && other.parts === parts.length),
  );
}

function toBegun({ cause, message, reason, retryAfter }: PortError): PortError {
  return new PortError(reason, message, { cause, retryAfter, mayHaveBeenApplied: true });
}
