import type { TicketId } from '@patchcord/contact-ports';
import type { MovableIntent } from './may-be-on-another-ticket.js';

/** A write as it is put on the ticket that the agent named; should that be closed, its follow-up continues that one. */
export function moveToTicket(intent: MovableIntent, ticketId: TicketId): MovableIntent {
  const { followUp } = intent;
  return { ...intent, ticketId, ...(followUp && { followUp: { ...followUp, followUpOf: ticketId } }) };
}
