import type { Instant } from './instant.js';
import type { PortErrorReason } from './port-error.js';
import type { ReceiptOf, WriteIntent } from './write-intent.js';

/** An intent that has not been delivered yet. */
export interface OutboxEntry {
  readonly intent: WriteIntent;
  /** `waiting` for its turn or its next attempt, `sending`, or `refused`: it needs somebody to retry, change or discard it. */
  readonly status: 'waiting' | 'sending' | 'refused';
  readonly attempts: number;
  /**
   * When the next attempt is due, by the local clock: after a failed one; or, without an error, when its ticket has
   * been changed as often as Zendesk allows for now. Undefined otherwise.
   */
  readonly nextAttemptAt: Instant | undefined;
  readonly lastError: { readonly reason: PortErrorReason; readonly message: string } | undefined;
}

/** An undelivered intent with all that is known of it. Plain data, unredacted: names and numbers are in it. */
export interface ExportedIntent extends OutboxEntry {
  /** By the local clock. */
  readonly submittedAt: Instant;
  /** True when an answer was lost, or an earlier page tried: it may be in Zendesk already. */
  readonly mayHaveBeenApplied: boolean;
}

/** Where writes wait until Zendesk has them. Nothing leaves it undelivered, unless somebody discards it. */
export interface Outbox {
  /**
   * Accepts a write and resolves with its receipt once it is delivered, however long that takes. Submitting a key that
   * is already known gives the receipt of the first submission. It rejects only when somebody discards the key, and at
   * once for a key that was discarded before: with a PortError, `aborted`.
   */
  submit<Intent extends WriteIntent>(intent: Intent): Promise<ReceiptOf<Intent>>;
  /** What is not delivered yet, oldest first. The same array until something changes. */
  getEntries(): readonly OutboxEntry[];
  /** Calls `listener` after each change of the entries. Returns its own clean-up. */
  subscribe(listener: () => void): () => void;
  /** Tries the waiting and refused intents of a contact again at once. */
  retry(contactId: string): void;
  /** Tries one intent again at once, unless an earlier one of its contact has to come first. */
  retryIntent(key: string): void;
  /**
   * Puts a changed intent in the place of an undelivered one, and tries it at once: the call of a contact on another
   * ticket, for example. Key, type and contact stay. Whoever submitted the first gets the receipt of the changed one.
   * @returns false, and nothing is changed, when the key is not waiting here; when it is being sent; or when it waits
   *   and may be in Zendesk already, as it was: only its next attempt can tell.
   */
  replace(key: string, intent: WriteIntent): boolean;
  /**
   * Gives an intent up for good: it is never sent again, whoever submits it, and what waits behind it goes on.
   * @returns false when the key is not waiting here, or is being sent
   */
  discard(key: string): boolean;
  /** What is not delivered, with reasons, to be saved or sent elsewhere as JSON. The caller redacts it. */
  exportEntries(): readonly ExportedIntent[];
}
