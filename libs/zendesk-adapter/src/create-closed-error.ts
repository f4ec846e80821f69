import { PortError, type TicketId } from '@patchcord/contact-ports';

/** A write to a ticket that nobody can change any more. */
export class ClosedTicketError extends PortError {}

/** What is said of a write to a closed ticket (zendesk.md 2.7.7), in words for the agent. */
export function createClosedError(ticketId: TicketId, cause?: unknown): ClosedTicketError {
  return new ClosedTicketError('rejected', `Ticket #${ticketId} is closed and cannot be changed any more.`, {
    cause,
  });
}
