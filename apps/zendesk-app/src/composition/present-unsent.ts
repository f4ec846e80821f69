import { msg, str } from '@lit/localize';
import { formatNumberForPeople, isAnonymousNumber, reduceSipAddress } from '@patchcord/contact-attributes';
import type { ContactChannel, Instant, OutboxEntry, WriteIntent } from '@patchcord/contact-ports';
import type { UnsentView } from '../softphone/unsent-view.js';
import { describeRefusal, describeWait } from './describe-problem.js';
import { mayBeOnAnotherTicket } from './may-be-on-another-ticket.js';

/**
 * What has not reached Zendesk, in words, oldest first. A write that is on its way for the first time is not worth a word yet.
 * @param now by the local clock
 */
export function presentUnsent(entries: readonly OutboxEntry[], now: Instant): readonly UnsentView[] {
  return entries
    .filter(({ attempts, status }) => attempts > 1 || status !== 'sending')
    .map((entry) => presentEntry(entry, now));
}

function presentEntry(entry: OutboxEntry, now: Instant): UnsentView {
  const { intent, status, nextAttemptAt } = entry;
  const isRefused = status === 'refused';
  return {
    key: intent.key,
    contactId: intent.contactId,
    ...describeIntent(intent),
    ...describeStatus(entry, now),
    mayRetry: isRefused || (status === 'waiting' && nextAttemptAt !== undefined),
    mayMove: isRefused && mayBeOnAnotherTicket(intent),
    loss: isRefused ? describeLoss(intent) : undefined,
  };
}

function describeIntent(intent: WriteIntent): Pick<UnsentView, 'what' | 'about' | 'startedAt' | 'ticketId'> {
  const nothingMore = { startedAt: undefined, ticketId: undefined };
  switch (intent.type) {
    case 'createCustomer':
      return { what: msg('New customer'), about: intent.name, ...nothingMore };
    case 'createTicket':
      return {
        what: intent.followUpOf === undefined ? msg('New ticket') : msg('Follow-up ticket'),
        about: intent.subject,
        startedAt: intent.details.startedAt,
        ticketId: undefined,
      };
    case 'recordCall':
      return {
        what: msg('Call details'),
        about: intent.title,
        startedAt: intent.startedAt,
        ticketId: intent.ticketId,
      };
    case 'addTranscript':
      return {
        what: msg('Chat transcript'),
        about: intent.title,
        startedAt: intent.answeredAt,
        ticketId: intent.ticketId,
      };
    case 'addContactNote':
      return {
        what: describeNote(intent.channel),
        about: intent.details.task?.name,
        startedAt: intent.details.startedAt,
        ticketId: intent.ticketId,
      };
    case 'updateCustomerFields':
      return { what: msg('Voice ID status for a profile'), about: undefined, ...nothingMore };
    case 'linkConversation':
      return {
        what: msg('Link for the next agent'),
        about: undefined,
        startedAt: undefined,
        ticketId: intent.ticketId,
      };
    case 'addPhoneNumber':
      return { what: msg('Number for a profile'), about: forPeople(intent.phone), ...nothingMore };
  }
}

function describeNote(channel: ContactChannel): string {
  switch (channel) {
    case 'task':
      return msg('Note about a task');
    case 'email':
      return msg('Note about an email');
    case 'chat':
      return msg('Note about a chat');
    default:
      return msg('Note about a contact');
  }
}

function forPeople(number: string): string {
  return isAnonymousNumber(number) ? number : formatNumberForPeople(reduceSipAddress(number));
}

function describeStatus(
  { status, lastError, nextAttemptAt }: OutboxEntry,
  now: Instant,
): Pick<UnsentView, 'line' | 'tone'> {
  if (status === 'refused') {
    const { reason, message } = lastError ?? { reason: 'rejected', message: '' };
    return { line: describeRefusal(reason, message), tone: 'danger' };
  }
  if (status === 'sending') return { line: msg('Being sent again.'), tone: 'neutral' };
  if (nextAttemptAt === undefined) {
    return { line: msg('Waits for what has to be saved before it.'), tone: 'neutral' };
  }
  const seconds = Math.max(0, Math.ceil((nextAttemptAt - now) / 1_000));
  if (lastError) return { line: describeWait(lastError.reason, seconds), tone: 'warning' };
  return {
    line: msg(str`Zendesk allows no more changes of this ticket for now; sent in ${seconds} s.`),
    tone: 'neutral',
  };
}

function describeLoss(intent: WriteIntent): string {
  switch (intent.type) {
    case 'createCustomer':
      return msg(
        'The customer is not created. You choose another ticket for this contact then; until you do, nothing of it is saved.',
      );
    case 'createTicket':
      return msg(
        'This ticket is not created. You choose another one for this contact then; until you do, nothing of it is saved.',
      );
    case 'recordCall':
      return msg(
        str`Times, numbers and the recording of this call will not be on ticket #${intent.ticketId}. Export them first if you want to keep them.`,
      );
    case 'addTranscript':
      return msg(
        str`What was written in this chat will not be on ticket #${intent.ticketId}. Export it first if you want to keep it.`,
      );
    case 'addContactNote':
      return msg(str`Ticket #${intent.ticketId} will not tell of this contact.`);
    case 'updateCustomerFields':
      return msg('The customer’s profile keeps the Voice ID status it had.');
    case 'linkConversation':
      return msg(
        str`Whoever takes the conversation over will not be led to ticket #${intent.ticketId} by itself.`,
      );
    case 'addPhoneNumber':
      return msg('The number is not added to the customer’s profile.');
  }
}
