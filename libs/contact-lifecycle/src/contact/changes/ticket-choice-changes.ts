import type { Ticket } from '@patchcord/contact-ports';
import { assertEvent } from 'xstate';
import { candidateOf, type TicketChoice } from '../choose-ticket.js';
import { change } from './change.js';

/** Which ticket the contact is to go on, and which there are to choose from. */
export const ticketChoiceChanges = {
  'choose the ticket it was dialled from': change(({ context: { origin } }) =>
    origin?.kind === 'ticket' ? { ticketChoice: chooseGiven(origin.ticket) } : {},
  ),
  'keep the original ticket': change(({ event }) => {
    assertEvent(event, 'original.found');
    const { ticket, customer } = event.recovery;
    return {
      original: ticket ? { kind: 'found', ticket } : { kind: 'missing' },
      ...(customer && { customer: { kind: 'recognised', customer } }),
    };
  }),
  'choose the original ticket': change(({ context: { original } }) =>
    original.kind === 'found' ? { ticketChoice: chooseGiven(original.ticket) } : {},
  ),
  'keep the ticket choice': change(({ context, event }) => {
    assertEvent(event, 'ticket.chosen');
    const { outcome } = event.choosing;
    const customer = outcome.kind === 'existing' && candidateOf(outcome.ticket, context.customer);
    return {
      ticketChoice: outcome,
      ...(customer && { customer: { kind: 'recognised', customer } }),
    };
  }),
  'keep the placement': change(({ event }) => {
    assertEvent(event, 'ticket.placed');
    return { ticketChoice: { kind: 'new', followUpOf: undefined, placement: event.placement } };
  }),
  'keep the open tickets': change(({ context, event }) => {
    assertEvent(event, 'openTickets.listed');
    const { customerId, tickets } = event;
    return { openTickets: [...context.openTickets, { customerId, tickets }] };
  }),
  'continue the closed ticket': change(({ event }) => {
    assertEvent(event, 'agent.createdFollowUp');
    return { ticketChoice: { kind: 'new', followUpOf: event.ticket.id, placement: undefined } };
  }),
};

/** A closed ticket takes nothing any more; a follow-up continues it. */
function chooseGiven(ticket: Ticket): TicketChoice {
  return ticket.closed
    ? { kind: 'new', followUpOf: ticket.id, placement: undefined }
    : { kind: 'existing', ticket };
}
