import { and, not, or, stateIn } from 'xstate';
import { agentAssignment } from './agent-assignment.js';
import {
  toAddContactNoteIntent,
  toAddTranscriptIntent,
  toCreateCustomerIntent,
  toCreateTicketIntent,
  toRecordCallIntent,
} from './contact-intents.js';
import { contactSetup } from './contact-setup.js';
import { monitoring } from './monitoring.js';
import { requesterIdIn } from './requester.js';

/** Our work on a contact: who the customer is, which ticket it goes on, and its record there. */
export const ticketRegion = contactSetup.createStateConfig({
  initial: 'starting',
  // Connect may say so only when the supervisor is connected.
  always: {
    guard: and([
      'it is never recorded',
      not(stateIn({ ticket: 'monitoring' })),
      not(stateIn({ ticket: 'recordingCall' })),
      not(stateIn({ ticket: 'recorded' })),
      not(stateIn({ ticket: 'nothingToRecord' })),
    ]),
    target: '.monitoring',
  },
  states: {
    starting: {
      exit: [
        'note the ignored settings',
        'tell the agent which settings were ignored',
        'remember that the agent was told',
      ],
      always: 'considering',
    },
    /** Also once more, when the answer brings attributes: a flow sets those of an outbound call only then. */
    considering: {
      entry: 'decide by the settings of now',
      exit: 'note how it is handled',
      always: [
        { guard: 'it is never recorded', target: 'monitoring' },
        { guard: and(['it is over', not('it was answered')]), target: 'nothingToRecord' },
        {
          guard: 'it was dialled from a ticket',
          target: 'waitingForAnswer',
          actions: 'choose the ticket it was dialled from',
        },
        {
          guard: and(['it was adopted', not('it belongs to a given ticket')]),
          target: 'recoveringTicket',
        },
        { guard: 'it is assigned by hand', target: 'offering' },
        { guard: 'nothing is shown before the answer', target: 'holdingBack' },
        { target: 'beginning' },
      ],
    },
    beginning: {
      always: [
        { guard: 'the given ticket is to be found', target: 'findingOriginal' },
        { target: 'identifying' },
      ],
    },
    monitoring,
    /** The conversation began elsewhere: its ticket is awaited for a while, since it may only just be made. Or a task names it. */
    findingOriginal: {
      tags: ['lookingUp', 'awaitingOriginal'],
      invoke: {
        id: 'lookup',
        src: 'find the original ticket',
        input: ({ context }) => context.contact,
      },
      always: { guard: and(['it is over', not('it was answered')]), target: 'nothingToRecord' },
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
    holdingBack: {
      always: [
        { guard: 'it was answered', target: 'beginning' },
        { guard: 'it is over', target: 'nothingToRecord' },
      ],
    },
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
      always: { guard: and(['it is over', not('it was answered')]), target: 'nothingToRecord' },
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
      always: { guard: and(['it is over', not('it was answered')]), target: 'nothingToRecord' },
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
    waitingForAnswer: {
      always: [
        { guard: 'the answer brought what decides otherwise', target: 'considering' },
        { guard: 'it was answered', target: 'assigning' },
        { guard: 'it is over', target: 'nothingToRecord' },
        { target: 'shown' },
      ],
    },
    shown: {
      entry: 'pop the chosen ticket or the customer',
      always: [
        { guard: 'the answer brought what decides otherwise', target: 'considering' },
        { guard: 'it was answered', target: 'assigning' },
        { guard: 'it is over', target: 'nothingToRecord' },
      ],
    },
    offering: agentAssignment,
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
        onError: 'leftToAgent',
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
        onError: 'leftToAgent',
      },
    },
    assigned: {
      entry: ['note the assigned ticket', 'pop the assigned ticket'],
      always: [
        { guard: 'the ticket gets a note', target: 'addingNote' },
        { guard: 'it is over', target: 'finishing' },
      ],
    },
    addingNote: {
      tags: 'writing',
      invoke: {
        src: 'add the note',
        input: ({ context }) => toAddContactNoteIntent(context),
        onDone: {
          target: 'noted',
          actions: [
            { type: 'keep the follow-up', params: ({ event }) => event.output },
            'keep that it is noted',
            'note the note',
            { type: 'show the follow-up', params: ({ event }) => event.output },
          ],
        },
        onError: 'leftToAgent',
      },
    },
    noted: {
      always: { guard: 'it is over', target: 'finishing' },
    },
    finishing: {
      always: [
        { guard: 'the ticket gets a call record', target: 'recordingCall' },
        { guard: 'the ticket gets the transcript', target: 'readingTranscript' },
        { guard: 'the ticket tells of it', target: 'recorded' },
        { target: 'nothingToRecord' },
      ],
    },
    readingTranscript: {
      tags: ['writing', 'readingTranscript'],
      invoke: {
        src: 'finish the transcript',
        input: ({ context }) => ({ contact: context.contact }),
        onDone: {
          target: 'addingTranscript',
          actions: { type: 'keep the transcript', params: ({ event }) => event.output },
        },
        onError: 'leftToAgent',
      },
    },
    addingTranscript: {
      tags: 'writing',
      invoke: {
        src: 'add the transcript',
        input: ({ context }) => toAddTranscriptIntent(context),
        onDone: {
          target: 'recorded',
          actions: [
            { type: 'keep what the ticket had', params: ({ event }) => event.output },
            { type: 'keep the follow-up', params: ({ event }) => event.output },
            'note the transcript',
            'tell the agent that lines are missing',
            'forget the chat',
            { type: 'show the follow-up', params: ({ event }) => event.output },
          ],
        },
        onError: 'leftToAgent',
      },
    },
    recordingCall: {
      tags: 'writing',
      invoke: {
        src: 'record the call',
        input: ({ context }) => toRecordCallIntent(context),
        onDone: {
          target: 'recorded',
          actions: [
            { type: 'keep the follow-up', params: ({ event }) => event.output },
            'note the call record',
            { type: 'show the follow-up', params: ({ event }) => event.output },
          ],
        },
        onError: 'leftToAgent',
      },
    },
    leftToAgent: {
      tags: 'needsAgent',
      always: [
        { guard: 'the answer brought what decides otherwise', target: 'considering' },
        { guard: 'it is cleared', target: 'nothingToRecord' },
      ],
    },
    recorded: { type: 'final', tags: 'saved' },
    nothingToRecord: {
      type: 'final',
      entry: ['forget the lookup failure', 'note that nothing is written'],
    },
  },
});
