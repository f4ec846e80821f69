import { and, not } from 'xstate';
import { contactSetup } from '../../contact-setup.js';
import { openTicketsInput } from '../../lookup-inputs.js';

/**
 * The agent decides (contact-rules.md, section 5): creates a ticket, or attaches the contact to one, from the answer
 * until the end of after-contact work. The requester of a new ticket follows the Zendesk tab in view; the tickets that
 * can be attached to follow the requester. Where they gave a ticket up, it is chosen even after that.
 */
export const agentAssignment = contactSetup.createStateConfig({
  tags: ['needsAgent', 'choosing'],
  initial: 'looking',
  always: [
    {
      guard: and(['the answer brought another customer or ticket', not('its ticket was given up')]),
      target: 'considering',
    },
    { guard: 'it ended unanswered', target: 'nothingToRecord' },
    { guard: and(['it is over', 'a ticket is forced']), target: 'forcingTicket' },
    // What was to be on a ticket that was given up is let go by the agent only.
    { guard: and(['it is cleared', not('its ticket was given up')]), target: 'nothingToRecord' },
  ],
  states: {
    looking: {
      always: [
        { guard: 'their open tickets are known', target: 'listed' },
        { guard: 'the requester is a customer', target: 'listing' },
        { target: 'listed' },
      ],
    },
    /** The agent goes through tabs: only where they stay is it worth a request. */
    following: {
      always: { guard: 'their open tickets are known', target: 'listed' },
      after: { 400: 'looking' },
    },
    listing: {
      tags: 'listingTickets',
      invoke: {
        id: 'lookup',
        src: 'list the open tickets',
        input: ({ context }) => openTicketsInput(context),
      },
      on: {
        'openTickets.listed': {
          target: 'listed',
          actions: ['forget the lookup failure', 'keep the open tickets'],
        },
        // The panel says so: it is not worth a notice.
        'lookup.failed': { actions: ['keep the lookup failure', 'note the lookup failure'] },
        'agent.retried': { actions: 'try the lookup again' },
      },
    },
    listed: {},
  },
  on: {
    'tab.changed': [
      {
        guard: 'the tab is about somebody else',
        target: '.following',
        actions: ['forget the lookup failure', 'follow the tab in view'],
      },
      { guard: 'it is the form for a new ticket', actions: 'tell the agent where to create the ticket' },
    ],
    'agent.choseCustomer': {
      target: '.looking',
      actions: [
        'forget the lookup failure',
        'take the customer the agent chose',
        'note what the agent chose',
        'pop the customer the agent chose',
      ],
    },
    'agent.createdTicket': {
      guard: 'it was answered',
      target: 'preparingTicket',
      actions: ['forget the lookup failure', 'take the requester the agent saw', 'note what the agent chose'],
    },
    'agent.createdFollowUp': {
      guard: 'it was answered',
      target: 'preparingTicket',
      actions: [
        'forget the lookup failure',
        'take the requester the agent saw',
        'continue the closed ticket',
        'note what the agent chose',
      ],
    },
    'agent.attached': {
      guard: and(['it was answered', 'the ticket can be changed']),
      target: 'assigned',
      actions: ['forget the lookup failure', 'take the ticket the agent chose', 'note what the agent chose'],
    },
    'agent.savedNothing': {
      guard: and(['its ticket was given up', 'it is over']),
      target: 'nothingToRecord',
    },
    'agent.lookedAgain': {
      guard: 'it belongs to a given ticket',
      target: 'findingOriginal',
      actions: 'forget the lookup failure',
    },
  },
});
