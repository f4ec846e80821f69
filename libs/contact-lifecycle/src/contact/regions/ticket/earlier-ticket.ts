import { and, or } from 'xstate';
import { contactSetup } from '../../contact-setup.js';

/**
 * A ticket may be there before anybody chooses: of an earlier page that saw to this contact, of the agent who had the
 * conversation first, or the one that a task names (contact-rules.md, section 3, rows 1 and 2).
 */
export const earlierTicket = contactSetup.createStateConfig({
  states: {
    recoveringTicket: {
      tags: 'lookingUp',
      invoke: {
        id: 'lookup',
        src: 'recover the ticket',
        input: ({ context }) => context.contact,
      },
      on: {
        'ticket.recovered': {
          target: 'recovered',
          actions: ['forget the lookup failure', 'keep the recovered ticket', 'note the recovered ticket'],
        },
        'agent.retried': { actions: 'try the lookup again' },
      },
    },
    recovered: {
      always: [
        { guard: 'a ticket was recovered', target: 'assigned' },
        { guard: 'it is assigned by hand', target: 'offering' },
        { target: 'identifying' },
      ],
    },
    /**
     * The conversation began elsewhere: its ticket is awaited for a while, since it may only just be made. Or a task
     * names it.
     */
    findingOriginal: {
      tags: ['lookingUp', 'awaitingOriginal'],
      invoke: {
        id: 'lookup',
        src: 'find the original ticket',
        input: ({ context }) => context.contact,
      },
      always: { guard: 'it ended unanswered', target: 'nothingToRecord' },
      on: {
        'original.found': [
          {
            // A closed one is continued by a follow-up, where tickets are created by themselves.
            guard: or([
              'the given ticket can be changed',
              and(['the given ticket was found', 'tickets are created by themselves']),
            ]),
            target: 'waitingForAnswer',
            actions: [
              'forget the lookup failure',
              'keep the original ticket',
              'choose the original ticket',
              'note the original ticket',
            ],
          },
          {
            guard: 'the given ticket was found',
            target: 'offering',
            actions: [
              'forget the lookup failure',
              'keep the original ticket',
              'choose the original ticket',
              'note the original ticket',
              'pop the chosen ticket or the customer',
            ],
          },
          { guard: 'the agent has looked before', target: 'offering', actions: 'forget the lookup failure' },
          {
            target: 'identifying',
            actions: [
              'forget the lookup failure',
              'keep the original ticket',
              'note the original ticket',
              'tell the agent that the original is missing',
            ],
          },
        ],
        'agent.retried': { actions: 'try the lookup again' },
      },
    },
  },
});
