import { resolveSettings, type AppSettings } from '@patchcord/contact-attributes';
import type {
  CallReceipt,
  ContactSnapshot,
  CreateCustomerIntent,
  CreateTicketIntent,
  CustomerReceipt,
  RecordCallIntent,
  Ticket,
  TicketReceipt,
} from '@patchcord/contact-ports';
import { and, assertEvent, assign, not, sendTo, setup } from 'xstate';
import type { DialOrigin } from '../dial/dial-origin.js';
import type { TicketChoice, TicketChoosingInput } from './choose-ticket.js';
import type { AssignedTicket, ContactContext } from './contact-context.js';
import type { ContactEvent } from './contact-events.js';
import { toCreateCustomerIntent, toCreateTicketIntent, toRecordCallIntent } from './contact-intents.js';
import { contactTimes } from './contact-times.js';
import { handlingOf } from './handling.js';
import type { IdentificationInput } from './identify-customer.js';
import { effectToProvide, lookupToProvide, writeToProvide } from './not-provided.js';

/** What a contact machine starts from. */
export interface ContactInput {
  readonly contact: ContactSnapshot;
  /** The contact was not seen ringing here: another page, or an earlier life of this one, may have worked on it. */
  readonly adopted: boolean;
  /** Where an outbound call was dialled from. */
  readonly origin: DialOrigin | undefined;
  readonly appSettings: AppSettings;
}

/**
 * What a card or a strip may ask about a contact, without knowing its states: it rings; it is in after-contact
 * work; Patchcord is looking something up, has a write under way, or has saved everything; the agent has to see to it.
 */
export type ContactTag = 'ringing' | 'afterContactWork' | 'lookingUp' | 'writing' | 'saved' | 'needsAgent';

/**
 * One contact, in two regions that run side by side and meet only in guards: *call* holds what Connect said,
 * *ticket* is our work on it. So an answer that comes before a slow look-up, a hang-up before it has finished, and
 * a contact first seen in its after-contact work are ordinary paths (contact-rules.md, sections 1 to 6).
 * It is done when the contact is cleared and nothing is left to write.
 */
export const contactMachine = setup({
  types: {
    input: {} as ContactInput,
    context: {} as ContactContext,
    events: {} as ContactEvent,
    tags: {} as ContactTag,
  },
  actors: {
    'recover the ticket': lookupToProvide<ContactSnapshot>('recover the ticket'),
    'identify the customer': lookupToProvide<IdentificationInput>('identify the customer'),
    'choose the ticket': lookupToProvide<TicketChoosingInput>('choose the ticket'),
    'create the customer': writeToProvide<CustomerReceipt, CreateCustomerIntent>('create the customer'),
    'create the ticket': writeToProvide<TicketReceipt, CreateTicketIntent>('create the ticket'),
    'record the call': writeToProvide<CallReceipt, RecordCallIntent>('record the call'),
  },
  actions: {
    'take in the facts': assign(({ context, event }) => {
      assertEvent(event, 'contact.changed');
      return {
        contact: event.contact,
        resolved: resolveSettings(event.contact.attributes, context.appSettings),
        times: contactTimes(event.contact, context.times),
      };
    }),
    'take in that it is gone': assign(({ context, event }) => {
      assertEvent(event, 'contact.cleared');
      return {
        cleared: true,
        times: { ...context.times, endedAt: context.times.endedAt ?? event.observedAt },
      };
    }),
    'keep the lookup failure': assign(({ event }) => {
      assertEvent(event, 'lookup.failed');
      const { reason, attempts, nextAttemptAt } = event;
      return { lookupFailure: { reason, attempts, nextAttemptAt } };
    }),
    'forget the lookup failure': assign({ lookupFailure: undefined }),
    'keep the recovered ticket': assign(({ event }) => {
      assertEvent(event, 'ticket.recovered');
      const { ticket, customer } = event.recovery;
      return {
        ...(ticket && { assignedTicket: toAssignedTicket(ticket) }),
        ...(customer && { customer: { kind: 'recognised' as const, customer } }),
      };
    }),
    'keep the customer': assign(({ event }) => {
      assertEvent(event, 'customer.identified');
      return { customer: event.identification.outcome };
    }),
    'keep the ticket choice': assign(({ event }) => {
      assertEvent(event, 'ticket.chosen');
      return { ticketChoice: event.choosing.outcome };
    }),
    'keep the new customer': assign((_, { customerId, name }: CustomerReceipt & { name: string }) => ({
      customer: { kind: 'recognised' as const, customer: { id: customerId, name } },
    })),
    'keep the new ticket': assign((_, { ticketId, subject }: TicketReceipt) => ({
      assignedTicket: { id: ticketId, subject, requesterId: undefined },
    })),
    'choose the ticket it was dialled from': assign(({ context: { origin } }) => {
      if (origin?.kind !== 'ticket') return {};
      const { ticket } = origin;
      const choice: TicketChoice = ticket.closed
        ? { kind: 'new', followUpOf: ticket.id, placement: undefined }
        : { kind: 'existing', ticket };
      return { ticketChoice: choice };
    }),
    'take the chosen ticket': assign(({ context }) =>
      context.ticketChoice?.kind === 'existing'
        ? { assignedTicket: toAssignedTicket(context.ticketChoice.ticket) }
        : {},
    ),
    'try the lookup again': sendTo('lookup', { type: 'retryNow' }),

    'note that it was offered': effectToProvide('note that it was offered'),
    'note that it was answered': effectToProvide('note that it was answered'),
    'note that it was not answered': effectToProvide('note that it was not answered'),
    'note that it ended': effectToProvide('note that it ended'),
    'note that it was cleared': effectToProvide('note that it was cleared'),
    'note how it is handled': effectToProvide('note how it is handled'),
    'note the recovered ticket': effectToProvide('note the recovered ticket'),
    'note who the customer is': effectToProvide('note who the customer is'),
    'note which ticket': effectToProvide('note which ticket'),
    'note the assigned ticket': effectToProvide('note the assigned ticket'),
    'note the call record': effectToProvide('note the call record'),
    'note that nothing is written': effectToProvide('note that nothing is written'),
    'note the lookup failure': effectToProvide('note the lookup failure'),
    'tell the agent which settings were ignored': effectToProvide(
      'tell the agent which settings were ignored',
    ),
    'tell the agent that Zendesk does not answer': effectToProvide(
      'tell the agent that Zendesk does not answer',
    ),
    'tell the agent about the customer': effectToProvide('tell the agent about the customer'),
    'tell the agent about the ticket': effectToProvide('tell the agent about the ticket'),
    'pop the chosen ticket or the customer': effectToProvide('pop the chosen ticket or the customer'),
    'pop the assigned ticket': effectToProvide('pop the assigned ticket'),
  },
  guards: {
    'it was answered': ({ context }) => context.times.answeredAt !== undefined,
    'it is over': ({ context }) => context.times.endedAt !== undefined,
    'it is cleared': ({ context }) => context.cleared,
    'it was adopted': ({ context }) => context.adopted,
    'it is never recorded': ({ context }) =>
      handlingOf(context.contact, context.resolved.settings, context.origin).kind === 'monitoring',
    'it is left to the agent': ({ context }) =>
      handlingOf(context.contact, context.resolved.settings, context.origin).kind === 'leftToAgent',
    'it was dialled from a ticket': ({ context }) =>
      context.contact.direction === 'outbound' && context.origin?.kind === 'ticket',
    'a call to a stranger is not recorded': ({ context, event }) => {
      assertEvent(event, 'customer.identified');
      const { kind } = event.identification.outcome;
      const isStranger = kind === 'unrecognised' || kind === 'anonymous';
      return context.contact.direction === 'outbound' && isStranger && !context.resolved.settings.allOutbound;
    },
    'calls to strangers are recorded': ({ context }) => context.resolved.settings.allOutbound,
    'nothing is shown before the answer': ({ context }) => !context.resolved.settings.popIncoming,
    'several customers match': ({ event }) => {
      assertEvent(event, 'customer.identified');
      return event.identification.outcome.kind === 'several';
    },
    'the ticket is somebody else’s': ({ event }) => {
      assertEvent(event, 'ticket.chosen');
      return event.choosing.outcome.kind === 'otherRequester';
    },
    'a ticket was recovered': ({ context }) => context.assignedTicket !== undefined,
    'an existing ticket was chosen': ({ context }) => context.ticketChoice?.kind === 'existing',
    'Zendesk does not know the customer': ({ context }) => context.customer?.kind === 'unrecognised',
    'the ticket gets a call record': ({ context }) => context.resolved.settings.voiceComment,
    'it fails for the first time': ({ context }) => context.lookupFailure === undefined,
  },
}).createMachine({
  id: 'contact',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    resolved: resolveSettings(input.contact.attributes, input.appSettings),
    times: contactTimes(input.contact),
    cleared: false,
    customer: undefined,
    ticketChoice: undefined,
    assignedTicket: undefined,
    lookupFailure: undefined,
  }),
  on: {
    'contact.changed': { actions: 'take in the facts' },
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
          exit: ['note how it is handled', 'tell the agent which settings were ignored'],
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
            { guard: 'it was answered', target: 'assigning' },
            { guard: 'it is over', target: 'nothingToRecord' },
            { target: 'shown' },
          ],
        },
        shown: {
          entry: 'pop the chosen ticket or the customer',
          always: [
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
          always: { guard: 'it is cleared', target: 'nothingToRecord' },
        },
        recorded: { type: 'final', tags: 'saved' },
        nothingToRecord: { type: 'final', entry: 'note that nothing is written' },
      },
    },
  },
});

function toAssignedTicket({ id, subject, requesterId }: Ticket): AssignedTicket {
  return { id, subject, requesterId };
}
