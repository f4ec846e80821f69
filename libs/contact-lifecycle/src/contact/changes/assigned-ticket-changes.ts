import type { CallReceipt, NoteReceipt, Ticket, TicketReceipt, UserId } from '@patchcord/contact-ports';
import { assertEvent } from 'xstate';
import type { AssignedTicket } from '../contact-context.js';
import { isFoundByOthers } from '../conversation.js';
import { change } from './change.js';

export interface NewTicket extends TicketReceipt {
  readonly requesterId: UserId | undefined;
}

/** The ticket the contact is on, and what of the contact is on the ticket. */
export const assignedTicketChanges = {
  'keep the recovered ticket': change(({ event }) => {
    assertEvent(event, 'ticket.recovered');
    const { ticket, customer } = event.recovery;
    return {
      ...(ticket && { assignedTicket: toAssignedTicket(ticket, true) }),
      ...(customer && { customer: { kind: 'recognised', customer } }),
    };
  }),
  'take the chosen ticket': change(({ context: { ticketChoice, original } }) => {
    if (ticketChoice?.kind !== 'existing') return {};
    const { ticket } = ticketChoice;
    const isOriginal = original.kind === 'found' && original.ticket.id === ticket.id;
    return { assignedTicket: toAssignedTicket(ticket, isOriginal) };
  }),
  'take the ticket the agent chose': change(({ event }) => {
    assertEvent(event, 'agent.attached');
    return { assignedTicket: toAssignedTicket(event.ticket, false), chosenRequester: undefined };
  }),
  'keep the new ticket': change(({ context }, { ticketId, subject, requesterId }: NewTicket) => ({
    assignedTicket: {
      id: ticketId,
      subject,
      requesterId,
      linked: isFoundByOthers(context.contact),
      noted: true,
    },
  })),
  // The panel begins anew, with the customer: what was tried was refused.
  'count the ticket as given up': change(({ context }) => ({
    ticketsGivenUp: context.ticketsGivenUp + 1,
    chosenRequester: undefined,
  })),
  'keep the follow-up': change(({ context }, { movedTo }: CallReceipt | NoteReceipt) =>
    movedTo === undefined || context.assignedTicket?.id === movedTo.ticketId
      ? {}
      : {
          assignedTicket: {
            id: movedTo.ticketId,
            subject: movedTo.subject,
            requesterId: context.assignedTicket?.requesterId,
            linked: isFoundByOthers(context.contact),
            noted: true,
          },
        },
  ),
  'keep that it is linked': change(({ context: { assignedTicket } }) =>
    assignedTicket ? { assignedTicket: { ...assignedTicket, linked: true } } : {},
  ),
  'keep that it is noted': change(({ context: { assignedTicket } }) =>
    assignedTicket ? { assignedTicket: { ...assignedTicket, noted: true } } : {},
  ),
};

function toAssignedTicket({ id, subject, requesterId }: Ticket, linked: boolean): AssignedTicket {
  return { id, subject, requesterId, linked, noted: false };
}
