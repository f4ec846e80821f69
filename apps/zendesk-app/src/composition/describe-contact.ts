import { msg, str } from '@lit/localize';
import type { ContactCardData } from '@patchcord/agent-ui';
import type { ContactActor, ContactContext } from '@patchcord/contact-lifecycle';
import type { Instant, OutboxEntry } from '@patchcord/contact-ports';
import { describeRefusal, describeWait } from './describe-problem.js';

type ContactState = ReturnType<ContactActor['getSnapshot']>;

/** Where a contact stands, in one sentence, and how that is shown. */
export type ContactLine = Pick<ContactCardData, 'line' | 'tone' | 'retryable'>;

/**
 * Where a contact stands. What went wrong comes first, then what the agent has to do, then what Patchcord does.
 * @param entries the writes of this contact that are not delivered
 * @param now by the local clock
 */
export function describeContact(
  contact: ContactState,
  entries: readonly OutboxEntry[],
  now: Instant,
): ContactLine {
  return (
    describeTrouble(contact.context, entries, now) ?? describeAgentsPart(contact) ?? describeProgress(contact)
  );
}

function describeTrouble(
  { lookupFailure }: ContactContext,
  entries: readonly OutboxEntry[],
  now: Instant,
): ContactLine | undefined {
  const refused = entries.find(({ status }) => status === 'refused');
  if (refused?.lastError) {
    const { reason, message } = refused.lastError;
    return { line: describeRefusal(reason, message), tone: 'danger', retryable: true };
  }
  const waiting = entries.find(({ nextAttemptAt }) => nextAttemptAt !== undefined);
  const failure =
    waiting?.lastError && waiting.nextAttemptAt !== undefined
      ? { reason: waiting.lastError.reason, nextAttemptAt: waiting.nextAttemptAt }
      : lookupFailure;
  if (!failure) return undefined;
  const seconds = Math.max(0, Math.ceil((failure.nextAttemptAt - now) / 1_000));
  return { line: describeWait(failure.reason, seconds), tone: 'warning', retryable: true };
}

function describeAgentsPart(contact: ContactState): ContactLine | undefined {
  if (contact.hasTag('monitoring')) return describeMonitoring(contact);
  if (!contact.hasTag('needsAgent')) return undefined;
  if (!contact.hasTag('choosing')) return note(msg('Nothing is saved for this contact by itself.'));
  const { resolved, times } = contact.context;
  if (times.answeredAt === undefined) return plain(msg('You choose its ticket when you answer.'));
  if (times.endedAt !== undefined) {
    return note(msg('Not on a ticket. Attach it, or create one, before you clear the contact.'));
  }
  return resolved.settings.forceTicketCreation
    ? note(msg('Choose its ticket below. If you choose none, one is created when the contact ends.'))
    : note(msg('Choose its ticket below. If you choose none, nothing is saved.'));
}

function describeMonitoring({ context: { contact, original } }: ContactState): ContactLine {
  if (original.kind === 'found') {
    return plain(msg(str`Listening in; nothing is recorded. The call is on #${original.ticket.id}.`));
  }
  return contact.monitoredContactId === undefined
    ? plain(msg('Listening in; nothing is recorded.'))
    : working(msg('Listening in; nothing is recorded. Waiting for the ticket of the call.'));
}

function describeProgress(contact: ContactState): ContactLine {
  const { assignedTicket, resolved, times, contact: facts } = contact.context;
  if (contact.hasTag('ringing')) {
    return facts.direction === 'outbound' ? describeCalling(contact) : describeRinging(contact);
  }
  if (contact.hasTag('awaitingOriginal')) return working(msg('Looking for the ticket of the conversation.'));
  if (contact.hasTag('saved')) return { line: msg('Saved.'), tone: 'success', retryable: false };
  if (contact.hasTag('lookingUp')) return working(msg('Looking up the caller.'));
  if (contact.hasTag('afterContactWork')) {
    if (contact.hasTag('creating')) return working(msg('Creating the ticket.'));
    if (contact.hasTag('writing')) return working(msg('Saving the call details.'));
    return plain(assignedTicket ? msg(str`Was on #${assignedTicket.id}.`) : msg('Nothing is saved.'));
  }
  if (contact.hasTag('writing')) return working(msg('Creating the ticket.'));
  if (assignedTicket) {
    return plain(
      resolved.settings.voiceComment
        ? msg(str`On #${assignedTicket.id}. Call details follow when the call ends.`)
        : msg(str`On #${assignedTicket.id}.`),
    );
  }
  if (times.answeredAt === undefined) return plain(msg('Not answered. Nothing is saved.'));
  return plain(msg('Nothing is saved for a call to an unknown number.'));
}

/** A call that is being dialled: where it will be saved when the customer answers. */
function describeCalling(contact: ContactState): ContactLine {
  const { customer, ticketChoice } = contact.context;
  if (contact.hasTag('lookingUp')) return working(msg('Calling. Looking up the number.'));
  if (ticketChoice?.kind === 'existing') {
    return plain(msg(str`Calling. Will go on #${ticketChoice.ticket.id} when the customer answers.`));
  }
  if (ticketChoice === undefined && customer?.kind !== 'recognised') {
    return plain(msg('Calling. Nothing is saved for a call to an unknown number.'));
  }
  return plain(msg('Calling. Will create a ticket when the customer answers.'));
}

function describeRinging(contact: ContactState): ContactLine {
  const { customer, ticketChoice, resolved } = contact.context;
  if (!resolved.settings.popIncoming) return plain(msg('Ringing. The customer is shown when you answer.'));
  if (contact.hasTag('awaitingOriginal')) {
    return working(msg('Ringing. Looking for the ticket of the conversation.'));
  }
  if (contact.hasTag('lookingUp')) return working(msg('Ringing. Looking up the caller.'));
  if (ticketChoice?.kind === 'existing') {
    return plain(msg(str`Ringing. Will go on #${ticketChoice.ticket.id} when you answer.`));
  }
  switch (customer?.kind) {
    case 'recognised':
      return plain(msg(str`Ringing. ${customer.customer.name} found, shown in Zendesk.`));
    case 'unrecognised':
      return plain(msg('Ringing. Will create a customer and a ticket when you answer.'));
    default:
      return plain(msg('Ringing. Will create a ticket when you answer.'));
  }
}

const plain = (line: string): ContactLine => ({ line, tone: 'neutral', retryable: false });
const working = (line: string): ContactLine => ({ line, tone: 'working', retryable: false });
const note = (line: string): ContactLine => ({ line, tone: 'warning', retryable: false });
