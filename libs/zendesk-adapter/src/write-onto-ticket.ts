import {
  type AddContactNoteIntent,
  type AddTranscriptIntent,
  type CallReceipt,
  type DeliveryOptions,
  type NoteReceipt,
  PortError,
  type RecordCallIntent,
} from '@patchcord/contact-ports';
import { ClosedTicketError } from './create-closed-error.js';
import { continueTicket } from './create-ticket.js';
import type { TicketingContext } from './ticketing-context.js';

type IntentOnTicket = RecordCallIntent | AddTranscriptIntent | AddContactNoteIntent;

/**
 * Writes onto a ticket; where it was closed in the meantime and its follow-up may be created by itself, onto that
 * (contact-rules.md, section 3). When the write fails after the follow-up was created, nobody may begin again without
 * looking for it, whatever the failure says.
 */
export async function writeOntoTicket<
  Intent extends IntentOnTicket,
  Receipt extends CallReceipt | NoteReceipt,
>(
  context: TicketingContext,
  intent: Intent,
  delivery: DeliveryOptions,
  write: (context: TicketingContext, intent: Intent, delivery: DeliveryOptions) => Promise<Receipt>,
): Promise<Receipt> {
  try {
    return await write(context, intent, delivery);
  } catch (error) {
    const { followUp } = intent;
    if (followUp === undefined || !(error instanceof ClosedTicketError)) throw error;
    const movedTo = await continueTicket(context, followUp, delivery);
    try {
      const receipt = await write(context, { ...intent, ticketId: movedTo.ticketId }, delivery);
      return { ...receipt, movedTo };
    } catch (later) {
      const { cause, message, reason, retryAfter } = PortError.from(later);
      throw new PortError(reason, message, { cause, retryAfter, mayHaveBeenApplied: true });
    }
  }
}
