import type { TranscriptItem } from '@patchcord/contact-ports';

/** What is kept of one chat. */
export interface StoredTranscript {
  /** By time. */
  readonly items: readonly TranscriptItem[];
  /** Nothing is missing, and the chat is over: nothing will be added. */
  readonly isComplete: boolean;
}

/** Keeps transcripts across a reload, for all tabs. Everything may reject: storage can be blocked, full, or go away. */
export interface TranscriptStore {
  read(contactId: string): Promise<StoredTranscript | undefined>;
  /** Adds to what is kept: items replace those of the same id, and what was complete stays so. */
  append(contactId: string, transcript: StoredTranscript): Promise<void>;
  forget(contactId: string): Promise<void>;
  /** Erases everything. */
  clear(): Promise<void>;
}
