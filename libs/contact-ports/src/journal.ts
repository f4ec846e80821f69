import type { Instant } from './instant.js';

/** One line of a contact's timeline. Plain data; `reason` is a sentence for the agent and the administrator. */
export interface TimelineEntry {
  readonly contactId: string;
  /** By the local clock. */
  readonly at: Instant;
  readonly kind: 'event' | 'decision' | 'request' | 'problem';
  /** What happened, as a stable word: `contact.connected`, `ticket.chosen`. */
  readonly name: string;
  /** Why, in words. */
  readonly reason: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Texts within `reason` that identify a person: names, numbers, addresses. Left out of what is shown redacted. */
  readonly personal?: readonly string[];
}

/** Keeps the timeline: what happened to each contact, and why. */
export interface Journal {
  record(entry: Omit<TimelineEntry, 'at'>): void;
  /** The entries of one contact, or of all, oldest first. */
  getEntries(contactId?: string): readonly TimelineEntry[];
}
