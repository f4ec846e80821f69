import type { ContactSettings } from '@patchcord/contact-attributes';
import type { ContactSnapshot } from '@patchcord/contact-ports';
import type { DialOrigin } from '../dial/dial-origin.js';

/**
 * How a contact gets its ticket: by itself; from the agent who had it first; by this agent's choice; not at all,
 * because it is monitoring, or of a channel that nothing is known about.
 */
export interface Handling {
  readonly kind: 'automatic' | 'transfer' | 'agentAssignment' | 'monitoring' | 'leftToAgent';
  readonly reason: string;
}

/** What kind of contact it is decides whether anything is written (contact-rules.md, sections 1, 4 and 5). */
export function handlingOf(
  contact: Pick<ContactSnapshot, 'isMonitoring' | 'isTransferLeg' | 'channel' | 'direction'>,
  settings: Pick<ContactSettings, 'ticketAssignment'>,
  origin?: DialOrigin,
): Handling {
  if (contact.isMonitoring)
    return { kind: 'monitoring', reason: 'A supervisor listening in is never recorded.' };
  if (contact.channel !== 'voice' && contact.channel !== 'queue_callback') {
    return {
      kind: 'leftToAgent',
      reason: `A contact of channel ${contact.channel} is not assigned by itself.`,
    };
  }
  if (contact.isTransferLeg) {
    return { kind: 'transfer', reason: 'A transferred call belongs on the ticket of the first agent.' };
  }
  if (contact.direction === 'outbound' && origin?.kind === 'ticket') {
    return { kind: 'automatic', reason: `The call was dialled from #${String(origin.ticket.id)}.` };
  }
  if (settings.ticketAssignment === 'agent') {
    return { kind: 'agentAssignment', reason: 'ticket_assignment is agent.' };
  }
  return { kind: 'automatic', reason: 'ticket_assignment is auto.' };
}
