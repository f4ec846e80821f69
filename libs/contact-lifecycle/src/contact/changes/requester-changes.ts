import { assertEvent } from 'xstate';
import { followTab, requesterFor } from '../requester.js';
import { change } from './change.js';

/** Whom the agent takes for the customer, and who would be the requester of a new ticket. */
export const requesterChanges = {
  'follow the tab in view': change(({ context, event }) => {
    assertEvent(event, 'tab.changed');
    return { chosenRequester: followTab(event.tab, context) };
  }),
  'take the customer the agent chose': change(({ event }) => {
    assertEvent(event, 'agent.choseCustomer');
    return { chosenCustomer: event.customer, chosenRequester: undefined };
  }),
  'take the requester the agent saw': change(({ event }) => {
    assertEvent(event, ['agent.createdTicket', 'agent.createdFollowUp']);
    const { requester } = event;
    const seen = { ticketChoice: undefined, chosenRequester: requester };
    if (requester.kind !== 'customer') return { ...seen, chosenCustomer: undefined };
    const { customer } = requester;
    return { ...seen, chosenCustomer: customer, customer: { kind: 'recognised', customer } };
  }),
  'take whoever was identified': change(({ context }) => {
    const requester = requesterFor(context);
    return { chosenRequester: requester.kind === 'customer' ? requester : { kind: 'agent' } };
  }),
};
