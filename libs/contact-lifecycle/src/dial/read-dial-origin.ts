import { PortError, type TicketId, type Ticketing, type TicketToDialFrom } from '@patchcord/contact-ports';
import type { DialProblem } from './dial-problem.js';

export type OriginReading =
  | { readonly kind: 'read'; readonly ticket: TicketToDialFrom }
  | { readonly kind: 'failed'; readonly problem: DialProblem };

/** Reads the ticket a call is dialled from. Never rejects: the agent is waiting, and can click again. */
export async function readDialOrigin(
  ticketId: TicketId,
  ticketing: Pick<Ticketing, 'findTicketToDialFrom'>,
): Promise<OriginReading> {
  try {
    const ticket = await ticketing.findTicketToDialFrom(ticketId);
    return ticket
      ? { kind: 'read', ticket }
      : { kind: 'failed', problem: { code: 'ticketUnknown', ticketId } };
  } catch (error) {
    const { reason } = PortError.from(error);
    return { kind: 'failed', problem: { code: 'ticketUnreadable', ticketId, reason } };
  }
}
