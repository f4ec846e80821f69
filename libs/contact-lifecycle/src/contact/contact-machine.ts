import { resolveSettings } from '@patchcord/contact-attributes';
import { and, not } from 'xstate';
import { toCreateCustomerIntent, toCreateTicketIntent, toRecordCallIntent } from './contact-intents.js';
import { contactSetup } from './contact-setup.js';
import { contactTimes } from './contact-times.js';

/**
 * One contact, in two regions that run side by side and meet only in guards: *call* holds what Connect said,
 * *ticket* is our work on it. So an answer that comes before a slow look-up, a hang-up before it has finished, and
 * a contact first seen in its after-contact work are ordinary paths (contact-rules.md, sections 1 to 6).
 * It is done when the contact is cleared and nothing is left to write.
 */
export const contactMachine = contactSetup.createMachine({
  id: 'contact',
  type: 'parallel',
  context: ({ input }) => {
    const resolved = resolveSettings(input.contact.attributes, input.appSettings);
    return {
      ...input,
      resolved,
      newWarnings: resolved.warnings,
      toldOfWarnings: false,
      times: contactTimes(input.contact, undefined, !input.adopted),
      cleared: false,
      decidedBy: resolved.settings,
      customer: undefined,
      ticketChoice: undefined,
      assignedTicket: undefined,
      lookupFailure: undefined,
    };
  },
  on: {
    'contact.changed': {
      actions: [
        'take in the facts',
        'note the ignored settings',
        'tell the agent which settings were ignored',
        'remember that the agent was told',
      ],
    },
    'contact.cleared': { actions: 'take in that it is gone' },
    'lookup.failed': [
      {
        guard: 'it fails for the first time',
        actions: [
          'keep the lookup failure',
          'note the lookup failure',
          'tell the agent that Zendesk does not answer',
        ],
      },
      { actions: ['keep the lookup failure', 'note the lookup failure'] },
    ],
  },
  states: {
    call: {
      initial: 'ringing',
      states: {
        ringing: {
          tags: 'ringing',
          entry: 'note that it was offered',
          always: [
            { guard: 'it was answered', target: 'connected' },
            { guard: 'it is over', target: 'unanswered' },
          ],
        },
        connected: {
          entry: 'note that it was answered',
          always: { guard: 'it is over', target: 'ended' },
        },
        ended: {
          tags: 'afterContactWork',
          entry: 'note that it ended',
          always: { guard: 'it is cleared', target: 'cleared' },
        },
        unanswered: {
          entry: 'note that it was not answered',
          always: { guard: 'it is cleared', target: 'cleared' },
        },
        cleared: { type: 'final', entry: 'note that it was cleared' },
      },
    },

    ticket: {
      initial: 'starting',
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
            { guard: 'it is never recorded', target: 'nothingToRecord' },
            { guard: and(['it is over', not('it was answered')]), target: 'nothingToRecord' },
            { guard: 'it is left to the agent', target: 'leftToAgent' },
            {
              guard: 'it was dialled from a ticket',
              target: 'waitingForAnswer',
              actions: 'choose the ticket it was dialled from',
            },
            { guard: 'it was adopted', target: 'recoveringTicket' },
            { guard: 'nothing is shown before the answer', target: 'holdingBack' },
            { target: 'identifying' },
          ],
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
              actions: [
                'forget the lookup failure',
                'keep the recovered ticket',
                'note the recovered ticket',
              ],
            },
            'agent.retried': { actions: 'try the lookup again' },
          },
        },
        recovered: {
          always: [{ guard: 'a ticket was recovered', target: 'assigned' }, { target: 'identifying' }],
        },
        holdingBack: {
          always: [
            { guard: 'it was answered', target: 'identifying' },
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
                guard: 'several customers match',
                target: 'leftToAgent',
                actions: [
                  'forget the lookup failure',
                  'keep the customer',
                  'note who the customer is',
                  'tell the agent about the customer',
                ],
              },
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
                target: 'leftToAgent',
                actions: [
                  'forget the lookup failure',
                  'keep the ticket choice',
                  'note which ticket',
                  'tell the agent about the ticket',
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
        assigning: {
          always: [
            { guard: 'an existing ticket was chosen', target: 'assigned', actions: 'take the chosen ticket' },
            { guard: 'Zendesk does not know the customer', target: 'creatingCustomer' },
            { target: 'creatingTicket' },
          ],
        },
        creatingCustomer: {
          tags: 'writing',
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
          tags: 'writing',
          invoke: {
            src: 'create the ticket',
            input: ({ context }) => toCreateTicketIntent(context),
            onDone: {
              target: 'assigned',
              actions: { type: 'keep the new ticket', params: ({ event }) => event.output },
            },
            onError: 'leftToAgent',
          },
        },
        assigned: {
          entry: ['note the assigned ticket', 'pop the assigned ticket'],
          always: { guard: 'it is over', target: 'finishing' },
        },
        finishing: {
          always: [
            { guard: 'the ticket gets a call record', target: 'recordingCall' },
            { target: 'nothingToRecord' },
          ],
        },
        recordingCall: {
          tags: 'writing',
          invoke: {
            src: 'record the call',
            input: ({ context }) => toRecordCallIntent(context),
            onDone: { target: 'recorded', actions: 'note the call record' },
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
    },
  },
});
