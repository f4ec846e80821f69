import { or } from 'xstate';
import { contactSetup } from '../../contact-setup.js';

/**
 * Who the customer is, and which ticket by the rules for a given, a recent or a new one (contact-rules.md, sections 2
 * and 3).
 */
export const ticketLookup = contactSetup.createStateConfig({
  states: {
    identifying: {
      tags: 'lookingUp',
      invoke: {
        id: 'lookup',
        src: 'identify the customer',
        input: ({ context }) => ({
          contact: context.contact,
          settings: context.resolved.settings,
          defaultCountry: context.appSettings.defaultCountry,
          origin: context.origin,
        }),
      },
      always: { guard: 'it ended unanswered', target: 'nothingToRecord' },
      on: {
        'customer.identified': [
          {
            guard: 'a call to a stranger is not recorded',
            target: 'standingBy',
            actions: ['forget the lookup failure', 'keep the customer', 'note who the customer is'],
          },
          {
            target: 'choosingTicket',
            actions: [
              'forget the lookup failure',
              'keep the customer',
              'note who the customer is',
              'tell the agent about the customer',
            ],
          },
        ],
        'agent.retried': { actions: 'try the lookup again' },
      },
    },
    /** A flow may still say `all_outbound`: attributes of an outbound call arrive with the answer. */
    standingBy: {
      always: [
        { guard: 'the answer brought what decides otherwise', target: 'considering' },
        { guard: 'calls to strangers are recorded', target: 'choosingTicket' },
        { guard: 'it is over', target: 'nothingToRecord' },
      ],
    },
    choosingTicket: {
      tags: 'lookingUp',
      invoke: {
        id: 'lookup',
        src: 'choose the ticket',
        input: ({ context }) => ({
          customer: context.customer,
          contact: context.contact,
          settings: context.resolved.settings,
        }),
      },
      always: { guard: 'it ended unanswered', target: 'nothingToRecord' },
      on: {
        'ticket.chosen': [
          {
            guard: 'the ticket is somebody else’s',
            target: 'offering',
            actions: [
              'forget the lookup failure',
              'keep the ticket choice',
              'note which ticket',
              'tell the agent about the ticket',
              'pop the chosen ticket or the customer',
            ],
          },
          {
            guard: 'several customers still match',
            target: 'offering',
            actions: [
              'forget the lookup failure',
              'keep the ticket choice',
              'note which ticket',
              'tell the agent that several match',
              'tell the agent about the ticket',
              'tell the agent that a new ticket is wanted',
            ],
          },
          {
            guard: or(['the agent assigns it', 'nobody knows whom it is about']),
            target: 'offering',
            actions: [
              'forget the lookup failure',
              'keep the ticket choice',
              'note which ticket',
              'tell the agent about the ticket',
              'tell the agent that a new ticket is wanted',
              'pop the chosen ticket or the customer',
            ],
          },
          {
            target: 'waitingForAnswer',
            actions: [
              'forget the lookup failure',
              'keep the ticket choice',
              'note which ticket',
              'tell the agent about the ticket',
            ],
          },
        ],
        'agent.retried': { actions: 'try the lookup again' },
      },
    },
  },
});
