import { PortError, type TicketId } from '@patchcord/contact-ports';

/** What is said of a write to a closed ticket (zendesk.md 2.7.7), in words for the agent. */
export function createClosedError(ticketId: TicketId, cause?: unknown): PortError {
  return new PortError('rejected', `Ticket #${ticketId} is closed and cannot be changed any more.`, {
    cause,
  });
}
