import type { Instant } from './instant.js';
import type { PortErrorReason } from './port-error.js';
import type { ReceiptOf, WriteIntent } from './write-intent.js';

/** An intent that has not been delivered yet. */
export interface OutboxEntry {
  readonly intent: WriteIntent;
  /** `waiting` for its turn or its next attempt, `sending`, or `refused`: it needs somebody to retry it. */
  readonly status: 'waiting' | 'sending' | 'refused';
  readonly attempts: number;
  /** When the next attempt is due, by the local clock; undefined unless an attempt has failed and another will follow. */
  readonly nextAttemptAt: Instant | undefined;
  readonly lastError: { readonly reason: PortErrorReason; readonly message: string } | undefined;
}

/** Where writes wait until Zendesk has them. Nothing leaves it undelivered. */
export interface Outbox {
  /**
   * Accepts a write and resolves with its receipt once it is delivered, however long that takes; it never
   * rejects. Submitting a key that is already known gives the receipt of the first submission.
   */
  submit<Intent extends WriteIntent>(intent: Intent): Promise<ReceiptOf<Intent>>;
  /** What is not delivered yet, oldest first. The same array until something changes. */
  getEntries(): readonly OutboxEntry[];
  /** Calls `listener` after each change of the entries. Returns its own clean-up. */
  subscribe(listener: () => void): () => void;
  /** Tries the waiting and refused intents of a contact again at once. */
  retry(contactId: string): void;
}
