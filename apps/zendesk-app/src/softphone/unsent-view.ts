import type { Instant } from '@patchcord/contact-ports';

/** A write that has not reached Zendesk, as plain data in the agent's language. */
export interface UnsentView {
  /** Names the write in the events of the panel. */
  readonly key: string;
  readonly contactId: string;
  /** What is to be written: *Call details*, *New ticket*. */
  readonly what: string;
  /** For whom, or about what: a name, a number, a subject. */
  readonly about: string | undefined;
  /** When the contact began, by Connect's clock. */
  readonly startedAt: Instant | undefined;
  readonly ticketId: number | undefined;
  /** Why it is not in Zendesk yet, and what happens next. */
  readonly line: string;
  readonly tone: 'neutral' | 'warning' | 'danger';
  readonly mayRetry: boolean;
  /** Whether it can be written on another ticket instead. */
  readonly mayMove: boolean;
  /** What would be lost if it were given up; undefined while that is not offered. */
  readonly loss: string | undefined;
}
