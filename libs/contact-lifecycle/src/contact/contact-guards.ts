import { PortError, type ContactSnapshot } from '@patchcord/contact-ports';
import { assertEvent } from 'xstate';
import type { ContactContext } from './contact-context.js';
import { hasOtherAgents } from './conversation.js';
import { isForeign, isOutboundCall, isSpoken, isWritten } from './contact-channel.js';
import { concernsTheSame, decideAlike } from './decide-alike.js';
import { handlingOf, type Handling } from './handling.js';
import { numberToAdd } from './number-to-add.js';
import { profileToKeepVoiceIdOn } from './voice-id-profile.js';
import { followTab, isSameRequester, requesterIdIn, requesterIn } from './requester.js';
import type { Situation } from './situation.js';

/** What a contact machine asks before it goes on, each a sentence. */
export const contactGuards = {
  'it was answered': ({ context }) => context.times.answeredAt !== undefined,
  'it is over': ({ context }) => context.times.endedAt !== undefined,
  'it ended unanswered': ({ context: { times } }) =>
    times.endedAt !== undefined && times.answeredAt === undefined,
  'it is cleared': ({ context }) => context.cleared,
  'it was adopted': ({ context }) => context.adopted,
  'it is never recorded': ({ context }) => kindOf(context) === 'monitoring',
  'it is assigned by hand': ({ context }) => kindOf(context) === 'byHand',
  'it belongs to a given ticket': ({ context }) => belongsToGivenTicket(context),
  'the agent assigns it': ({ context }) =>
    kindOf(context) === 'agentAssignment' ||
    (belongsToGivenTicket(context) && context.original.kind === 'missing'),
  'the given ticket is to be found': ({ context }) =>
    belongsToGivenTicket(context) && context.original.kind === 'unknown',
  'nobody knows whom it is about': ({ context, event }) => {
    assertEvent(event, 'ticket.chosen');
    const { outcome } = event.choosing;
    const isGiven = outcome.kind !== 'new' || outcome.followUpOf !== undefined;
    return isWritten(context.contact.channel) && context.customer?.kind === 'anonymous' && !isGiven;
  },
  'the recovered ticket can be changed': ({ event }) => {
    assertEvent(event, 'ticket.recovered');
    return event.recovery.ticket?.closed === false;
  },
  'the watched contact is known': ({ context }) => context.contact.monitoredContactId !== undefined,
  'the given ticket was found': ({ event }) => {
    assertEvent(event, 'original.found');
    return event.recovery.ticket !== undefined;
  },
  'the given ticket can be changed': ({ event }) => {
    assertEvent(event, 'original.found');
    return event.recovery.ticket?.closed === false;
  },
  'tickets are created by themselves': ({ context }) => context.resolved.settings.ticketAssignment === 'auto',
  'a ticket is forced': ({ context }) =>
    context.resolved.settings.forceTicketCreation &&
    kindOf(context) !== 'byHand' &&
    context.ticketsGivenUp === 0,
  'its ticket was given up': ({ context }) => context.ticketsGivenUp > 0,
  'another agent may have a ticket for it': ({ context }) => hasOtherAgents(context.contact),
  'its ticket is to be found': ({ context }) =>
    context.assignedTicket?.linked === false &&
    (isLostToALaterPage(context) || hasOtherAgents(context.contact) || mayHaveBeenPassedOn(context)) &&
    !context.contact.isMonitoring,
  'the requester is a customer': ({ context }) => requesterIn(context).kind === 'customer',
  'the tab is about somebody else': ({ context, event }) => {
    assertEvent(event, 'tab.changed');
    const chosenRequester = followTab(event.tab, context);
    return !isSameRequester(requesterIn({ ...context, chosenRequester }), requesterIn(context));
  },
  'it is the form for a new ticket': ({ event }) => {
    assertEvent(event, 'tab.changed');
    return event.tab.kind === 'newTicket';
  },
  'the ticket can be changed': ({ event }) => {
    assertEvent(event, 'agent.attached');
    return !event.ticket.closed;
  },
  'a number can be added': ({ context, event }) => {
    assertEvent(event, 'agent.addedNumber');
    return numberToAdd(context)?.customerId === event.customerId && !context.contact.isMonitoring;
  },
  'it continues a closed ticket': ({ context: { ticketChoice } }) =>
    ticketChoice?.kind === 'new' && ticketChoice.followUpOf !== undefined,
  'the agent has looked before': ({ context }) => context.original.kind === 'missing',
  'their open tickets are known': ({ context }) => {
    const customerId = requesterIdIn(context);
    return context.openTickets.some((listed) => listed.customerId === customerId);
  },
  'the agent controls the recording': ({ context: { contact, resolved, times } }) =>
    resolved.settings.pauseRecording === true &&
    times.answeredAt !== undefined &&
    !contact.isMonitoring &&
    isSpoken(contact.channel),
  'the answer brought what decides otherwise': ({ context }) =>
    context.times.answeredAt !== undefined &&
    context.assignedTicket === undefined &&
    context.original.kind !== 'found' &&
    !decideAlike(context.contact.channel, context.decidedBy, context.resolved.settings),
  'the answer brought another customer or ticket': ({ context }) =>
    context.times.answeredAt !== undefined &&
    context.chosenCustomer === undefined &&
    context.original.kind !== 'found' &&
    !concernsTheSame(context.contact.channel, context.decidedBy, context.resolved.settings),
  'it was dialled from a ticket': ({ context }) =>
    context.contact.direction === 'outbound' && context.origin?.kind === 'ticket',
  'a call to a stranger is not recorded': ({ context, event }) => {
    assertEvent(event, 'customer.identified');
    const { kind } = event.identification.outcome;
    const isStranger = kind === 'unrecognised' || kind === 'anonymous';
    return (
      isOutboundCall(context.contact) &&
      kindOf(context) !== 'transfer' &&
      isStranger &&
      !context.resolved.settings.allOutbound
    );
  },
  'calls to strangers are recorded': ({ context }) => context.resolved.settings.allOutbound,
  'nothing is shown before the answer': ({ context }) =>
    !isOutboundCall(context.contact) && !context.resolved.settings.popIncoming,
  'several customers still match': ({ context, event }) => {
    assertEvent(event, 'ticket.chosen');
    const { outcome } = event.choosing;
    return context.customer?.kind === 'several' && outcome.kind !== 'existing';
  },
  'the ticket is somebody else’s': ({ event }) => {
    assertEvent(event, 'ticket.chosen');
    return event.choosing.outcome.kind === 'otherRequester';
  },
  'its ticket was wanted earlier': ({ context }) => context.earlierTicket === 'wanted',
  'its ticket was pending earlier': ({ context }) => context.earlierTicket === 'pending',
  'it has its ticket': ({ context }) => context.assignedTicket !== undefined,
  'a ticket was recovered': ({ context }) => context.assignedTicket !== undefined,
  'an existing ticket was chosen': ({ context }) => context.ticketChoice?.kind === 'existing',
  'Zendesk does not know the customer': ({ context }) => requesterIn(context).kind === 'newCustomer',
  'the ticket gets a call record': ({ context: { contact, resolved } }) =>
    isSpoken(contact.channel) && resolved.settings.voiceComment && !contact.isMonitoring,
  'the ticket gets the transcript': ({ context: { contact, resolved } }) =>
    contact.channel === 'chat' && resolved.settings.chatTranscript && !contact.isMonitoring,
  'the ticket gets a note': ({ context: { contact, assignedTicket } }) =>
    getsNote(contact) && assignedTicket?.noted === false && !contact.isMonitoring,
  'the ticket tells of it': ({ context: { contact, assignedTicket } }) =>
    getsNote(contact) && assignedTicket?.noted === true,
  'the chat is to be read along': ({ context: { contact, resolved, times } }) =>
    contact.channel === 'chat' &&
    resolved.settings.chatTranscript &&
    times.answeredAt !== undefined &&
    times.endedAt === undefined &&
    !contact.isMonitoring,
  'Voice ID applies': ({ context: { contact, resolved, times } }) =>
    isSpoken(contact.channel) &&
    resolved.settings.voiceIdEnabled &&
    times.answeredAt !== undefined &&
    !contact.isMonitoring,
  'the voice is to be verified': ({ context: { resolved, voiceId } }) =>
    resolved.settings.voiceIdAuthMode !== undefined && voiceId.evaluation === undefined,
  'the speaker is known': ({ context }) => context.voiceId.speaker !== undefined,
  'nobody knows the voice': ({ context }) => context.voiceId.speaker?.id === undefined,
  'the customer has a profile': ({ context }) => profileToKeepVoiceIdOn(context) !== undefined,
  'it fails for the first time': ({ context }) => context.lookupFailure === undefined,
} satisfies Readonly<Record<string, (situation: Situation) => boolean>>;

/** The same about something that went wrong. */
export const failureGuards = {
  'Connect let it go': (_: Situation, error: unknown) => PortError.from(error).reason === 'not-found',
};

function kindOf({ contact, resolved, origin }: ContactContext): Handling['kind'] {
  return handlingOf(contact, resolved.settings, origin).kind;
}

/** The ticket is there before anybody chooses: the task names it, or another agent has it. */
function belongsToGivenTicket(context: ContactContext): boolean {
  const kind = kindOf(context);
  return kind === 'transfer' || kind === 'namedTicket';
}

/** Nothing but Zendesk tells a later page of it; a ticket that was created for a call has its own id already. */
function isLostToALaterPage({ isForgetful, contact, assignedTicket }: ContactContext): boolean {
  return isForgetful && !(isSpoken(contact.channel) && assignedTicket?.noted === true);
}

/**
 * A chat or a task that is passed on is over for this agent in the same moment. Only a transcript tells it from one that
 * has come to its end; and a task's name says where it belongs.
 */
function mayHaveBeenPassedOn(context: ContactContext): boolean {
  const { contact, resolved, times, transcript } = context;
  const isOver = times.answeredAt !== undefined && times.endedAt !== undefined;
  if (!isOver || isSpoken(contact.channel) || kindOf(context) === 'namedTicket') return false;
  if (contact.channel !== 'chat' || !resolved.settings.chatTranscript) return true;
  return (
    transcript !== undefined &&
    (transcript.completeness !== 'complete' || transcript.items.some(({ kind }) => kind === 'transferred'))
  );
}

/** Calls get a record instead, and chats a transcript (contact-rules.md, section 6). */
function getsNote({ channel }: Pick<ContactSnapshot, 'channel'>): boolean {
  return channel === 'task' || isForeign(channel);
}
