import { toCreateCustomerIntent, toCreateTicketIntent } from '../../contact-intents.js';
import { contactSetup } from '../../contact-setup.js';
import { requesterIdIn } from '../../requester.js';

/**
 * The contact gets the ticket that was chosen, or a new one, with a new user where Zendesk does not know the customer
 * (contact-rules.md, sections 4 and 5). What Zendesk refuses for good, and the agent gives up, is chosen by the agent anew.
 */
export const ticketCreation = contactSetup.createStateConfig({
  states: {
    /** The contact ended and the agent chose nothing (contact-rules.md, section 5). */
    forcingTicket: {
      entry: ['forget the lookup failure', 'take whoever was identified', 'note that a ticket is forced'],
      always: 'preparingTicket',
    },
    /** Another agent may have made a ticket for the conversation in the meantime: never a second one. */
    preparingTicket: {
      always: [
        { guard: 'another agent may have a ticket for it', target: 'lookingOnceMore' },
        { target: 'nobodyHasOne' },
      ],
    },
    nobodyHasOne: {
      always: [{ guard: 'it continues a closed ticket', target: 'assigning' }, { target: 'placingTicket' }],
    },
    lookingOnceMore: {
      tags: ['lookingUp', 'creating'],
      invoke: {
        id: 'lookup',
        src: 'recover the ticket',
        input: ({ context }) => context.contact,
      },
      on: {
        'ticket.recovered': [
          {
            guard: 'the recovered ticket can be changed',
            target: 'assigned',
            actions: [
              'forget the lookup failure',
              'keep the recovered ticket',
              'note the recovered ticket',
              'tell the agent that the ticket is there already',
            ],
          },
          { target: 'nobodyHasOne', actions: 'forget the lookup failure' },
        ],
        'agent.retried': { actions: 'try the lookup again' },
      },
    },
    placingTicket: {
      tags: ['writing', 'creating'],
      invoke: {
        id: 'lookup',
        src: 'place the new ticket',
        input: ({ context }) => ({ contact: context.contact, settings: context.resolved.settings }),
      },
      on: {
        'ticket.placed': {
          target: 'assigning',
          actions: ['forget the lookup failure', 'keep the placement', 'tell the agent about the placement'],
        },
        'agent.retried': { actions: 'try the lookup again' },
      },
    },
    assigning: {
      always: [
        { guard: 'an existing ticket was chosen', target: 'assigned', actions: 'take the chosen ticket' },
        { guard: 'Zendesk does not know the customer', target: 'creatingCustomer' },
        { target: 'creatingTicket' },
      ],
    },
    creatingCustomer: {
      tags: ['writing', 'creating'],
      invoke: {
        src: 'create the customer',
        input: ({ context }) => toCreateCustomerIntent(context),
        onDone: {
          target: 'creatingTicket',
          actions: {
            type: 'keep the new customer',
            params: ({ context, event }) => ({
              ...event.output,
              name: toCreateCustomerIntent(context).name,
            }),
          },
        },
        onError: {
          target: 'offering',
          actions: ['count the ticket as given up', 'note that it was given up'],
        },
      },
    },
    creatingTicket: {
      tags: ['writing', 'creating'],
      invoke: {
        src: 'create the ticket',
        input: ({ context }) => toCreateTicketIntent(context),
        onDone: {
          target: 'assigned',
          actions: {
            type: 'keep the new ticket',
            params: ({ context, event }) => ({ ...event.output, requesterId: requesterIdIn(context) }),
          },
        },
        onError: {
          target: 'offering',
          actions: ['count the ticket as given up', 'note that it was given up'],
        },
      },
    },
  },
});
