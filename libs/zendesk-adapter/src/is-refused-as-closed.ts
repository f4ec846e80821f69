import { PortError, type TicketId } from '@patchcord/contact-ports';
import { findTicket } from './find-ticket.js';
import type { TicketingContext } from './ticketing-context.js';

/**
 * How a refusal says that the ticket is closed is not known of all writes: so we look. Rejects when Zendesk cannot be
 * asked for now: then the write is to be tried again.
 */
export async function isRefusedAsClosed(
  context: TicketingContext,
  ticketId: TicketId,
  error: unknown,
): Promise<boolean> {
  if (!PortError.isInstance(error) || error.reason !== 'rejected') return false;
  const ticket = await findTicket(context, ticketId).catch((failure: unknown) => {
    if (PortError.from(failure).isTransient) throw failure;
    return undefined;
  });
  return ticket?.closed === true;
}
