import { resolveSettings, type AppSettings, type SettingWarning } from '@patchcord/contact-attributes';
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
import { assertEvent, assign, sendTo, setup } from 'xstate';
import type { DialOrigin } from '../dial/dial-origin.js';
import type { TicketChoice, TicketChoosingInput } from './choose-ticket.js';
import type { AssignedTicket, ContactContext } from './contact-context.js';
import type { ContactEvent } from './contact-events.js';
import { contactTimes } from './contact-times.js';
import { decideAlike } from './decide-alike.js';
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

/** The vocabulary of a contact machine: what it invokes, does and asks, each named by a sentence. */
export const contactSetup = setup({
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
      const resolved = resolveSettings(event.contact.attributes, context.appSettings);
      return {
        contact: event.contact,
        resolved,
        newWarnings: resolved.warnings.filter((warning) => !isAmong(context.resolved.warnings, warning)),
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
    'remember that the agent was told': assign({
      toldOfWarnings: ({ context }) => context.toldOfWarnings || context.resolved.warnings.length > 0,
    }),
    'decide by the settings of now': assign(({ context }) => ({
      decidedBy: context.resolved.settings,
      customer: undefined,
      ticketChoice: undefined,
    })),
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
    'note the ignored settings': effectToProvide('note the ignored settings'),
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
    'the answer brought what decides otherwise': ({ context }) =>
      context.times.answeredAt !== undefined &&
      context.assignedTicket === undefined &&
      !decideAlike(context.decidedBy, context.resolved.settings),
    'it was dialled from a ticket': ({ context }) =>
      context.contact.direction === 'outbound' && context.origin?.kind === 'ticket',
    'a call to a stranger is not recorded': ({ context, event }) => {
      assertEvent(event, 'customer.identified');
      const { kind } = event.identification.outcome;
      const isStranger = kind === 'unrecognised' || kind === 'anonymous';
      return context.contact.direction === 'outbound' && isStranger && !context.resolved.settings.allOutbound;
    },
    'calls to strangers are recorded': ({ context }) => context.resolved.settings.allOutbound,
    'nothing is shown before the answer': ({ context }) =>
      context.contact.direction !== 'outbound' && !context.resolved.settings.popIncoming,
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
});

function toAssignedTicket({ id, subject, requesterId }: Ticket): AssignedTicket {
  return { id, subject, requesterId };
}

function isAmong(warnings: readonly SettingWarning[], { name, received }: SettingWarning): boolean {
  return warnings.some((warning) => warning.name === name && warning.received === received);
}
