import { resolveSettings, type AppSettings, type SettingWarning } from '@patchcord/contact-attributes';
import type {
  AddContactNoteIntent,
  AddPhoneNumberIntent,
  AddTranscriptIntent,
  CallReceipt,
  ChatTranscript,
  ContactSnapshot,
  CreateCustomerIntent,
  CreateTicketIntent,
  CustomerFieldsReceipt,
  CustomerReceipt,
  LinkConversationIntent,
  NoteReceipt,
  PortErrorReason,
  RecordCallIntent,
  RecordingState,
  Speaker,
  SpeakerEvaluation,
  Ticket,
  TicketReceipt,
  UpdateCustomerFieldsIntent,
  UserId,
} from '@patchcord/contact-ports';
import { assertEvent, assign, sendTo, setup } from 'xstate';
import type { DialOrigin } from '../dial/dial-origin.js';
import { candidateOf, type TicketChoice, type TicketChoosingInput } from './choose-ticket.js';
import type { AssignedTicket, ContactContext } from './contact-context.js';
import type { ContactEvent } from './contact-events.js';
import { contactGuards, failureGuards } from './contact-guards.js';
import { contactTimes } from './contact-times.js';
import { isFoundByOthers } from './conversation.js';
import type { IdentificationInput } from './identify-customer.js';
import type { MonitoredInput, OpenTicketsInput } from './lookup-inputs.js';
import {
  effectToProvide,
  listeningToProvide,
  lookupToProvide,
  orderToProvide,
  writeToProvide,
} from './not-provided.js';
import type { PlacementInput } from './place-new-ticket.js';
import { followTab, requesterFor } from './requester.js';

/** What a contact machine starts from. */
export interface ContactInput {
  readonly contact: ContactSnapshot;
  /** The contact was not seen ringing here: another page, or an earlier life of this one, may have worked on it. */
  readonly adopted: boolean;
  /** Where an outbound call was dialled from. */
  readonly origin: DialOrigin | undefined;
  readonly appSettings: AppSettings;
  /** Nothing survives this page: what a later one has to find must be in Zendesk. */
  readonly isForgetful: boolean;
}

/**
 * What a card or a strip may ask about a contact, without knowing its states: it rings; it is in after-contact
 * work; Patchcord is looking something up, has a write under way, or has saved everything; the agent has to see to it;
 * the agent chooses customer and ticket, or has just chosen; the ticket of a conversation that began elsewhere is
 * awaited; the agent only listens in; the recording is being paused or resumed, a number added,
 * the conversation linked to its ticket; what was written in a chat is being read; Voice ID looks after the call, is
 * being asked, listens to the customer, enrols them, or opts them out.
 */
export type ContactTag =
  | 'ringing'
  | 'afterContactWork'
  | 'lookingUp'
  | 'writing'
  | 'saved'
  | 'needsAgent'
  | 'choosing'
  | 'listingTickets'
  | 'creating'
  | 'awaitingOriginal'
  | 'monitoring'
  | 'pausingRecording'
  | 'resumingRecording'
  | 'linking'
  | 'addingNumber'
  | 'numberAdded'
  | 'readingTranscript'
  | 'voiceId'
  | 'readingSpeaker'
  | 'evaluatingSpeaker'
  | 'enrollingSpeaker'
  | 'optingOutSpeaker';

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
    'find the original ticket': lookupToProvide<ContactSnapshot>('find the original ticket'),
    'find the monitored ticket': lookupToProvide<MonitoredInput>('find the monitored ticket'),
    'identify the customer': lookupToProvide<IdentificationInput>('identify the customer'),
    'choose the ticket': lookupToProvide<TicketChoosingInput & OfContact>('choose the ticket'),
    'place the new ticket': lookupToProvide<Omit<PlacementInput, 'mapping'> & OfContact>(
      'place the new ticket',
    ),
    'list the open tickets': lookupToProvide<OpenTicketsInput>('list the open tickets'),
    'create the customer': writeToProvide<CustomerReceipt, CreateCustomerIntent>('create the customer'),
    'create the ticket': writeToProvide<TicketReceipt, CreateTicketIntent>('create the ticket'),
    'record the call': writeToProvide<CallReceipt, RecordCallIntent>('record the call'),
    'link the conversation': writeToProvide<TicketReceipt, LinkConversationIntent>('link the conversation'),
    'add the number': writeToProvide<CustomerReceipt, AddPhoneNumberIntent>('add the number'),
    'add the note': writeToProvide<NoteReceipt, AddContactNoteIntent>('add the note'),
    'follow the chat': listeningToProvide<OfContact>('follow the chat'),
    'finish the transcript': orderToProvide<ChatTranscript, OfContact>('finish the transcript'),
    'add the transcript': writeToProvide<NoteReceipt, AddTranscriptIntent>('add the transcript'),
    'read the speaker': orderToProvide<Speaker, OfContact>('read the speaker'),
    'evaluate the speaker': orderToProvide<SpeakerEvaluation, SpeakerToEvaluate>('evaluate the speaker'),
    'enrol the speaker': orderToProvide<unknown, OfContact>('enrol the speaker'),
    'opt the speaker out': orderToProvide<unknown, OfContact>('opt the speaker out'),
    'store the speaker': writeToProvide<CustomerFieldsReceipt, UpdateCustomerFieldsIntent>(
      'store the speaker',
    ),
    'pause the recording': orderToProvide<RecordingState, ContactSnapshot>('pause the recording'),
    'resume the recording': orderToProvide<RecordingState, ContactSnapshot>('resume the recording'),
  },
  actions: {
    'take in the facts': assign(({ context, event }) => {
      assertEvent(event, 'contact.changed');
      const resolved = resolveSettings(event.contact.attributes, context.appSettings);
      return {
        // Connect has been seen to drop the mark in the middle of a contact.
        contact: {
          ...event.contact,
          isMonitoring: event.contact.isMonitoring || context.contact.isMonitoring,
          monitoredContactId: event.contact.monitoredContactId ?? context.contact.monitoredContactId,
        },
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
      unlistedNumber: undefined,
      ticketChoice: undefined,
      chosenCustomer: undefined,
      chosenRequester: undefined,
    })),
    'forget the lookup failure': assign({ lookupFailure: undefined }),
    'keep the recovered ticket': assign(({ event }) => {
      assertEvent(event, 'ticket.recovered');
      const { ticket, customer } = event.recovery;
      return {
        ...(ticket && { assignedTicket: toAssignedTicket(ticket, true) }),
        ...(customer && { customer: { kind: 'recognised' as const, customer } }),
      };
    }),
    'keep the original ticket': assign(({ event }) => {
      assertEvent(event, 'original.found');
      const { ticket, customer } = event.recovery;
      return {
        original: ticket ? { kind: 'found' as const, ticket } : { kind: 'missing' as const },
        ...(customer && { customer: { kind: 'recognised' as const, customer } }),
      };
    }),
    'choose the original ticket': assign(({ context: { original } }) =>
      original.kind === 'found' ? { ticketChoice: chooseOriginal(original.ticket) } : {},
    ),
    'keep the customer': assign(({ event }) => {
      assertEvent(event, 'customer.identified');
      const { outcome, unlistedNumber } = event.identification;
      return { customer: outcome, unlistedNumber };
    }),
    'keep the ticket choice': assign(({ context, event }) => {
      assertEvent(event, 'ticket.chosen');
      const { outcome } = event.choosing;
      const customer = outcome.kind === 'existing' && candidateOf(outcome.ticket, context.customer);
      return {
        ticketChoice: outcome,
        ...(customer && { customer: { kind: 'recognised' as const, customer } }),
      };
    }),
    'keep the placement': assign(({ event }) => {
      assertEvent(event, 'ticket.placed');
      return { ticketChoice: { kind: 'new' as const, followUpOf: undefined, placement: event.placement } };
    }),
    'keep the open tickets': assign(({ context, event }) => {
      assertEvent(event, 'openTickets.listed');
      const { customerId, tickets } = event;
      return { openTickets: [...context.openTickets, { customerId, tickets }] };
    }),
    'keep the new customer': assign((_, { customerId, name }: CustomerReceipt & { name: string }) => ({
      customer: { kind: 'recognised' as const, customer: { id: customerId, name } },
      unlistedNumber: undefined,
      chosenRequester: undefined,
    })),
    'keep the new ticket': assign(({ context }, { ticketId, subject, requesterId }: NewTicket) => ({
      assignedTicket: {
        id: ticketId,
        subject,
        requesterId,
        linked: isFoundByOthers(context.contact),
        noted: true,
      },
    })),
    'follow the tab in view': assign(({ context, event }) => {
      assertEvent(event, 'tab.changed');
      return { chosenRequester: followTab(event.tab, context) };
    }),
    'take the customer the agent chose': assign(({ event }) => {
      assertEvent(event, 'agent.choseCustomer');
      return { chosenCustomer: event.customer, chosenRequester: undefined };
    }),
    'take the requester the agent saw': assign(({ event }) => {
      assertEvent(event, ['agent.createdTicket', 'agent.createdFollowUp']);
      const { requester } = event;
      return {
        ticketChoice: undefined,
        chosenRequester: requester,
        chosenCustomer: requester.kind === 'customer' ? requester.customer : undefined,
        ...(requester.kind === 'customer' && {
          customer: { kind: 'recognised' as const, customer: requester.customer },
        }),
      };
    }),
    'take whoever was identified': assign(({ context }) => {
      const requester = requesterFor(context);
      return { chosenRequester: requester.kind === 'customer' ? requester : { kind: 'agent' as const } };
    }),
    'take the ticket the agent chose': assign(({ event }) => {
      assertEvent(event, 'agent.attached');
      return { assignedTicket: toAssignedTicket(event.ticket, false), chosenRequester: undefined };
    }),
    'continue the closed ticket': assign(({ event }) => {
      assertEvent(event, 'agent.createdFollowUp');
      return {
        ticketChoice: { kind: 'new' as const, followUpOf: event.ticket.id, placement: undefined },
      };
    }),
    'keep that it is linked': assign(({ context }) =>
      context.assignedTicket ? { assignedTicket: { ...context.assignedTicket, linked: true } } : {},
    ),
    'keep that it is noted': assign(({ context }) =>
      context.assignedTicket ? { assignedTicket: { ...context.assignedTicket, noted: true } } : {},
    ),
    'keep the follow-up': assign(({ context }, { movedTo }: CallReceipt | NoteReceipt) =>
      movedTo === undefined || context.assignedTicket?.id === movedTo.ticketId
        ? {}
        : {
            assignedTicket: {
              id: movedTo.ticketId,
              subject: movedTo.subject,
              requesterId: context.assignedTicket?.requesterId,
              linked: isFoundByOthers(context.contact),
              noted: true,
            },
          },
    ),
    // A later page may not be able to read what an earlier one has read.
    'keep the transcript': assign(({ context }, transcript: ChatTranscript) =>
      context.transcript && context.transcript.items.length > transcript.items.length ? {} : { transcript },
    ),
    // An earlier page had it all, and wrote it.
    'count the number as given up': assign(({ context }) => ({
      numbersGivenUp: context.numbersGivenUp + 1,
    })),
    'keep what the ticket had': assign((_, { wasThere = false }: NoteReceipt) =>
      wasThere ? { transcript: undefined } : {},
    ),
    'keep the speaker': assign(({ context }, speaker: Speaker) => ({
      voiceId: { ...context.voiceId, speaker, problem: undefined },
    })),
    'forget the speaker': assign(({ context }) => ({
      voiceId: { ...context.voiceId, speaker: undefined, problem: undefined },
    })),
    'keep the evaluation': assign(({ context }, evaluation: SpeakerEvaluation) => ({
      voiceId: { ...context.voiceId, evaluation, problem: undefined },
    })),
    'keep the Voice ID problem': assign(({ context }, problem: PortErrorReason) => ({
      voiceId: { ...context.voiceId, problem },
    })),
    'keep the recording state': assign((_, state: RecordingState) => ({
      recording: { state, problem: undefined },
    })),
    'keep the recording problem': assign(({ context }, failure: RecordingFailure) => ({
      recording: {
        state: failure.mayHaveBeenApplied ? ('unknown' as const) : context.recording.state,
        problem: failure.reason,
      },
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
        ? {
            assignedTicket: toAssignedTicket(
              context.ticketChoice.ticket,
              context.original.kind === 'found' &&
                context.original.ticket.id === context.ticketChoice.ticket.id,
            ),
          }
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
    'tell the agent that several match': effectToProvide('tell the agent that several match'),
    'tell the agent that the ticket is there already': effectToProvide(
      'tell the agent that the ticket is there already',
    ),
    'try the writes again': effectToProvide('try the writes again'),
    'tell the agent about the placement': effectToProvide('tell the agent about the placement'),
    'tell the agent about the ticket': effectToProvide('tell the agent about the ticket'),
    'pop the chosen ticket or the customer': effectToProvide('pop the chosen ticket or the customer'),
    'pop the assigned ticket': effectToProvide('pop the assigned ticket'),
    'show the follow-up': (_, receipt: CallReceipt | NoteReceipt): void => {
      effectToProvide(`show the follow-up (${String(receipt.movedTo?.ticketId)})`)();
    },
    'pop the customer the agent chose': effectToProvide('pop the customer the agent chose'),
    'pop the monitored ticket': effectToProvide('pop the monitored ticket'),
    'tell the agent that the original is missing': effectToProvide(
      'tell the agent that the original is missing',
    ),
    'tell the agent that a new ticket is wanted': effectToProvide(
      'tell the agent that a new ticket is wanted',
    ),
    'tell the agent where to create the ticket': effectToProvide('tell the agent where to create the ticket'),
    'note the original ticket': effectToProvide('note the original ticket'),
    'note what the agent chose': effectToProvide('note what the agent chose'),
    'note that a ticket is forced': effectToProvide('note that a ticket is forced'),
    'note the recording': effectToProvide('note the recording'),
    'note the link': effectToProvide('note the link'),
    'note the added number': effectToProvide('note the added number'),
    'note the note': effectToProvide('note the note'),
    'note the transcript': effectToProvide('note the transcript'),
    'note the speaker': effectToProvide('note the speaker'),
    'note the evaluation': effectToProvide('note the evaluation'),
    'note the Voice ID problem': effectToProvide('note the Voice ID problem'),
    'note that the speaker is stored': (_, receipt: CustomerFieldsReceipt): void => {
      effectToProvide(`note that the speaker is stored (${String(receipt.customerId)})`)();
    },
    'forget the chat': effectToProvide('forget the chat'),
    'tell the agent that lines are missing': effectToProvide('tell the agent that lines are missing'),
    'tell the agent that the speaker was not read': effectToProvide(
      'tell the agent that the speaker was not read',
    ),
    'tell the agent which fields are missing': (_, receipt: CustomerFieldsReceipt): void => {
      effectToProvide(`tell the agent which fields are missing (${String(receipt.customerId)})`)();
    },
  },
  guards: { ...contactGuards, ...failureGuards },
});

/** A look-up that is asked on behalf of one contact. */
export interface OfContact {
  readonly contact: Pick<ContactSnapshot, 'contactId'>;
}

export interface SpeakerToEvaluate extends OfContact {
  /** Forget what was said so far. */
  readonly startNew: boolean;
}

export interface NewTicket extends TicketReceipt {
  readonly requesterId: UserId | undefined;
}

export interface RecordingFailure {
  readonly reason: PortErrorReason;
  readonly mayHaveBeenApplied: boolean;
}

function chooseOriginal(ticket: Ticket): TicketChoice {
  return ticket.closed
    ? { kind: 'new', followUpOf: ticket.id, placement: undefined }
    : { kind: 'existing', ticket };
}

function toAssignedTicket({ id, subject, requesterId }: Ticket, linked: boolean): AssignedTicket {
  return { id, subject, requesterId, linked, noted: false };
}

function isAmong(warnings: readonly SettingWarning[], { name, received }: SettingWarning): boolean {
  return warnings.some((warning) => warning.name === name && warning.received === received);
}
