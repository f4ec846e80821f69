import type { Instant } from './instant.js';

/** Who wrote, or did, something in a chat. */
export type TranscriptRole = 'customer' | 'agent' | 'supervisor' | 'bot' | 'system' | 'unknown';

/** One line of a chat. */
export interface TranscriptItem {
  /** Connect's own: the same line has the same id whenever and by whomever it is read. */
  readonly id: string;
  /** The leg in which it was written: a chat that is transferred goes on under another contact id. */
  readonly contactId: string;
  /** By Connect's clock. */
  readonly at: Instant;
  /** `other` is anything newer than this code that is worth a line. */
  readonly kind:
    'message' | 'attachment' | 'joined' | 'left' | 'transferred' | 'transferFailed' | 'ended' | 'other';
  readonly role: TranscriptRole;
  /** What they are called in the chat; undefined where Connect gives no name. */
  readonly name: string | undefined;
  /** What was written, or the name of the attachment; empty for what happened. Raw text from outside. */
  readonly text: string;
}

/** What was written in a chat, oldest first, also before the agent joined, and also to other agents. */
export interface ChatTranscript {
  readonly items: readonly TranscriptItem[];
  /**
   * `complete`: all of it. `partial`: lines may be missing, because nobody could read along for a while.
   * `missing`: it could not be read at all.
   */
  readonly completeness: 'complete' | 'partial' | 'missing';
}

/**
 * What is written in the chats of this agent. Connect stops telling as soon as a chat is over (spec/connect.md, 5.10),
 * so a chat is read along from its answer on, and what was read is kept across a reload where the browser allows it.
 */
export interface ChatTranscripts {
  /** Reads along until the chat is over. Repeating it changes nothing. Only for chats the agent has answered. */
  follow(contactId: string): void;
  /** The transcript of a chat that is over. Never rejects: `completeness` tells what became of it. */
  finish(contactId: string): Promise<ChatTranscript>;
  /** Drops what was kept of a chat, because its transcript has been delivered. */
  forget(contactId: string): void;
}
