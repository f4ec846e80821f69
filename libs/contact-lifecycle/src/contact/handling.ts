import type { ContactSettings } from '@patchcord/contact-attributes';
import type { ContactSnapshot } from '@patchcord/contact-ports';
import type { DialOrigin } from '../dial/dial-origin.js';
import { isForeign } from './contact-channel.js';
import { namedTicketOf } from './named-ticket.js';

/**
 * How a contact gets its ticket: by itself; from the agent who had it first; from the task's own name; by this agent's
 * choice; by hand or not at all, because nothing is known about its channel; never, because it is monitoring.
 */
export interface Handling {
  readonly kind: 'automatic' | 'transfer' | 'namedTicket' | 'agentAssignment' | 'byHand' | 'monitoring';
  readonly reason: string;
}

/** What kind of contact it is decides whether anything is written (contact-rules.md, sections 1, 4 and 5). */
export function handlingOf(
  contact: Pick<ContactSnapshot, 'isMonitoring' | 'isTransferLeg' | 'channel' | 'direction' | 'task'>,
  settings: Pick<ContactSettings, 'ticketAssignment'>,
  origin?: DialOrigin,
): Handling {
  if (contact.isMonitoring)
    return { kind: 'monitoring', reason: 'A supervisor listening in is never recorded.' };
  if (isForeign(contact.channel)) {
    return { kind: 'byHand', reason: `A contact of channel ${contact.channel} is not assigned by itself.` };
  }
  const named = namedTicketOf(contact);
  if (named !== undefined) {
    return { kind: 'namedTicket', reason: `The task is named after #${String(named)}.` };
  }
  if (contact.isTransferLeg) {
    return { kind: 'transfer', reason: 'A transferred contact belongs on the ticket of the first agent.' };
  }
  if (contact.direction === 'outbound' && origin?.kind === 'ticket') {
    return { kind: 'automatic', reason: `The call was dialled from #${String(origin.ticket.id)}.` };
  }
  if (settings.ticketAssignment === 'agent') {
    return { kind: 'agentAssignment', reason: 'ticket_assignment is agent.' };
  }
  return { kind: 'automatic', reason: 'ticket_assignment is auto.' };
}
