import { msg, str } from '@lit/localize';
import { isForeign, isSpoken, type ContactActor, type ContactContext } from '@patchcord/contact-lifecycle';
import type { Instant, OutboxEntry } from '@patchcord/contact-ports';
import { note, plain, working, type ContactLine } from './contact-line.js';
import { describeOffer } from './describe-offer.js';
import { describeRefusal, describeWait } from './describe-problem.js';
import { describeAssigning, describeOnTicket, describeSaved, describeSaving } from './describe-recorded.js';

type ContactState = ReturnType<ContactActor['getSnapshot']>;

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
  if (!contact.hasTag('choosing')) {
    const { assignedTicket } = contact.context;
    return assignedTicket
      ? note(msg(str`On #${assignedTicket.id}. What you gave up is not saved.`))
      : note(msg('What you gave up is not saved.'));
  }
  const { resolved, ticketsGivenUp, times, contact: facts } = contact.context;
  if (ticketsGivenUp > 0) {
    return times.endedAt === undefined
      ? note(msg('Its ticket was given up. Choose another one below.'))
      : note(msg('Its ticket was given up. Choose another one below, or save nothing.'));
  }
  if (times.answeredAt === undefined) {
    return isSpoken(facts.channel)
      ? plain(msg('You choose its ticket when you answer.'))
      : plain(msg('You choose its ticket when you accept.'));
  }
  if (times.endedAt !== undefined) {
    return note(msg('Not on a ticket. Attach it, or create one, before you clear the contact.'));
  }
  if (facts.channel === 'email') {
    return note(msg('Nothing is saved for an email by itself. Choose its ticket below.'));
  }
  if (isForeign(facts.channel)) {
    return note(msg('Not known to Patchcord; nothing is saved by itself. Choose its ticket below.'));
  }
  return resolved.settings.forceTicketCreation
    ? note(msg('Choose its ticket below. If you choose none, one is created when the contact ends.'))
    : note(msg('Choose its ticket below. If you choose none, nothing is saved.'));
}

function describeMonitoring({ context: { contact, original } }: ContactState): ContactLine {
  const isCall = isSpoken(contact.channel);
  if (original.kind === 'found') {
    return isCall
      ? plain(msg(str`Listening in; nothing is recorded. The call is on #${original.ticket.id}.`))
      : plain(msg(str`Listening in; nothing is recorded. The conversation is on #${original.ticket.id}.`));
  }
  if (contact.monitoredContactId === undefined) return plain(msg('Listening in; nothing is recorded.'));
  return isCall
    ? working(msg('Listening in; nothing is recorded. Waiting for the ticket of the call.'))
    : working(msg('Listening in; nothing is recorded. Waiting for the ticket of the conversation.'));
}

function describeProgress(contact: ContactState): ContactLine {
  const { assignedTicket, times, contact: facts } = contact.context;
  const isCall = isSpoken(facts.channel);
  if (contact.hasTag('ringing')) return describeOffer(contact);
  if (contact.hasTag('awaitingOriginal')) {
    return facts.channel === 'task'
      ? working(msg('Looking for the ticket of the task.'))
      : working(msg('Looking for the ticket of the conversation.'));
  }
  if (contact.hasTag('saved')) {
    return contact.hasTag('writing')
      ? working(msg('Saving what Voice ID says of the customer.'))
      : describeSaved(contact);
  }
  if (contact.hasTag('lookingUp')) {
    return isCall ? working(msg('Looking up the caller.')) : working(msg('Looking up the customer.'));
  }
  if (contact.hasTag('afterContactWork')) {
    if (contact.hasTag('creating') || contact.hasTag('writing')) return describeSaving(contact);
    return plain(assignedTicket ? msg(str`Was on #${assignedTicket.id}.`) : msg('Nothing is saved.'));
  }
  if (contact.hasTag('writing')) return describeAssigning(contact);
  if (assignedTicket) return describeOnTicket(contact, assignedTicket.id);
  if (times.answeredAt === undefined) {
    return isCall
      ? plain(msg('Not answered. Nothing is saved.'))
      : plain(msg('Not accepted. Nothing is saved.'));
  }
  return isCall
    ? plain(msg('Nothing is saved for a call to an unknown number.'))
    : plain(msg('Nothing is saved.'));
}
