import { msg } from '@lit/localize';
import type { IconName } from '@patchcord/agent-ui';
import { isAnonymousNumber } from '@patchcord/contact-attributes';
import type { Instant, Milliseconds } from '@patchcord/contact-ports';
import type { ContactOutcome, ContactStory, StoryChannel } from '../contact-story.js';

/** After that long without a word, a contact that was never cleared is not going on. */
const silence: Milliseconds = 12 * 60 * 60 * 1_000;

/** The kinds of contacts, in the agent's language. */
export function channelLabels(): Readonly<Record<StoryChannel, string>> {
  return {
    voice: msg('Call'),
    callback: msg('Callback'),
    chat: msg('Chat'),
    task: msg('Task'),
    email: msg('Email'),
    unknown: msg('Contact'),
  };
}

/** How contacts come out, in the agent's language. */
export function outcomeLabels(): Readonly<Record<ContactOutcome, string>> {
  return {
    saved: msg('Saved'),
    'on ticket': msg('On a ticket, no record'),
    'nothing saved': msg('Nothing saved'),
    'not answered': msg('Not answered'),
    problem: msg('Problem'),
    open: msg('In progress'),
    over: msg('Over'),
  };
}

/** How a contact came out. `now` is the local clock. */
export function describeOutcome({ outcome, latestAt }: ContactStory, now: Instant): string {
  if (outcome === 'open' && now - latestAt > silence) return msg('Not finished');
  return outcomeLabels()[outcome];
}

/** What stands where a name or a subject was masked as a whole. */
const masked = '•••';

/** Who it was, as far as the timeline tells; somebody whose name is masked is a known customer. */
export function describeWho({ customer, number }: ContactStory): string {
  if (customer !== undefined) return customer === masked ? msg('Known customer') : customer;
  const isHidden = number === undefined || number === masked || isAnonymousNumber(number);
  return isHidden ? msg('Unknown customer') : number;
}

/** The ticket of a contact, with its subject when that is shown. */
export function describeTicket({ id, subject = masked }: NonNullable<ContactStory['ticket']>): string {
  return subject === masked ? `#${String(id)}` : `#${String(id)} ${subject}`;
}

/** The icon of a contact's kind and direction. */
export function storyIcon({ channel, direction }: ContactStory): IconName {
  if (channel === 'voice') return direction === 'outbound' ? 'phone-call-out' : 'phone-call-in';
  if (channel === 'callback') return 'phone-callback';
  return channel === 'unknown' ? 'question' : channel;
}
