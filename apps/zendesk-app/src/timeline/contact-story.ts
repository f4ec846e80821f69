import { redactTimeline } from '@patchcord/outbox';
import type { Instant, TimelineEntry } from '@patchcord/contact-ports';

/** How a contact came out, as far as its timeline tells. */
export type ContactOutcome =
  'saved' | 'on ticket' | 'nothing saved' | 'not answered' | 'problem' | 'open' | 'over';

/** What kind of contact it was; `unknown` when the timeline does not say. */
export type StoryChannel = 'voice' | 'callback' | 'chat' | 'task' | 'email' | 'unknown';

/** One contact: what the list shows of it, and its entries. */
export interface ContactStory {
  readonly contactId: string;
  /** By the local clock. */
  readonly startedAt: Instant;
  readonly latestAt: Instant;
  readonly channel: StoryChannel;
  readonly direction: string | undefined;
  readonly customer: string | undefined;
  readonly number: string | undefined;
  readonly queue: string | undefined;
  readonly ticket: { readonly id: number; readonly subject: string | undefined } | undefined;
  readonly outcome: ContactOutcome;
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[];
}

const channels: Readonly<Record<string, StoryChannel>> = {
  voice: 'voice',
  queue_callback: 'callback',
  callback: 'callback',
  chat: 'chat',
  task: 'task',
  email: 'email',
};

/** Reads the entries of one contact, oldest first. Facts are read tolerantly: what is not there, is not known. */
export function readContactStory(contactId: string, entries: readonly TimelineEntry[]): ContactStory {
  const fact = (name: string): unknown => entries.findLast(({ data }) => data?.[name] != null)?.data?.[name];
  const text = (name: string): string | undefined => {
    const value = fact(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const ticketId = Number(fact('ticketId'));
  const channel = channels[text('channel') ?? ''] ?? 'unknown';
  return {
    contactId,
    startedAt: entries[0]?.at ?? 0,
    latestAt: entries.at(-1)?.at ?? 0,
    channel,
    direction: text('direction'),
    customer: text('customer'),
    number: text('number'),
    queue: text('queue'),
    ticket:
      Number.isSafeInteger(ticketId) && ticketId > 0 ? { id: ticketId, subject: text('subject') } : undefined,
    outcome: outcomeOf(entries, channel),
    entries,
  };
}

function outcomeOf(entries: readonly TimelineEntry[], channel: StoryChannel): ContactOutcome {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (has('call.recorded') || has('chat.recorded')) return 'saved';
  if (entries.at(-1)?.kind === 'problem') return 'problem';
  if (has('contact.unanswered')) return 'not answered';
  if (!has('contact.cleared')) return 'open';
  // Nothing follows the ticket of a task: what it asks for is there from the beginning.
  const tellsAll = (channel === 'task' || channel === 'email') && !has('call.notRecorded');
  if (has('ticket.assigned')) return tellsAll ? 'saved' : 'on ticket';
  return has('call.notRecorded') ? 'nothing saved' : 'over';
}

/** All contacts of a timeline, the latest first. */
export type StoryReader = (
  entries: readonly TimelineEntry[],
  /** Without names, numbers and addresses. */
  isRedacted: boolean,
) => readonly ContactStory[];

interface KeptStory {
  readonly length: number;
  readonly plain: ContactStory;
  redacted?: ContactStory;
}

/** A reader that reads a contact again only when entries were added to it: one batch of changes touches few of them. */
export function createStoryReader(): StoryReader {
  const kept = new WeakMap<TimelineEntry, KeptStory>();
  const read = (contactId: string, entries: readonly TimelineEntry[], isRedacted: boolean): ContactStory => {
    const latest = entries.at(-1);
    if (latest === undefined) return readContactStory(contactId, entries);
    let story = kept.get(latest);
    if (story?.length !== entries.length) {
      story = { length: entries.length, plain: readContactStory(contactId, entries) };
      kept.set(latest, story);
    }
    if (!isRedacted) return story.plain;
    return (story.redacted ??= readContactStory(contactId, redactTimeline(entries)));
  };
  return (entries, isRedacted) => {
    const byContact = new Map<string, TimelineEntry[]>();
    for (const entry of entries) {
      const story = byContact.get(entry.contactId);
      if (story) story.push(entry);
      else byContact.set(entry.contactId, [entry]);
    }
    return [...byContact]
      .map(([contactId, ofContact]) => read(contactId, ofContact, isRedacted))
      .sort((one, other) => other.startedAt - one.startedAt);
  };
}
