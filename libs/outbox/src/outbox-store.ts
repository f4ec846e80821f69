import type {
  DeliveryProgress,
  Instant,
  OutboxEntry,
  ReceiptOf,
  TicketId,
  WriteIntent,
} from '@patchcord/contact-ports';

/** An undelivered intent as it is stored, under its key. */
export interface StoredIntent extends Pick<OutboxEntry, 'intent' | 'status' | 'attempts' | 'lastError'> {
  readonly key: string;
  /** Counts up: what was submitted earlier has less. */
  readonly order: number;
  readonly submittedAt: Instant;
  readonly mayHaveBeenApplied: boolean;
  /** What a further attempt goes on from. */
  readonly progress?: DeliveryProgress;
}

/** What became of an intent: its answer to whoever submits its key again. */
export interface StoredReceipt {
  readonly key: string;
  /** Undefined for an intent that was discarded. */
  readonly receipt: ReceiptOf<WriteIntent> | undefined;
  readonly at: Instant;
  /** The ticket that was changed, so that the limit of its changes holds in the next page, too. */
  readonly ticketId?: TicketId;
  /** How many updates that took; one where it does not say. */
  readonly updates?: number;
}

export interface OutboxContents {
  /** By order. */
  readonly intents: readonly StoredIntent[];
  /** The oldest first. */
  readonly receipts: readonly StoredReceipt[];
}

/**
 * Where an outbox is stored. Everything may reject, or never answer: storage can be blocked, full, or go away at any
 * time. Operations take effect in the order in which they are asked for, and each as a whole or not at all.
 */
export interface OutboxStore {
  read(): Promise<OutboxContents>;
  /** Puts an intent, also in the place of one with the same key. */
  put(intent: StoredIntent): Promise<void>;
  /** The same, but only in the place of one: what is finished does not come back. */
  update(intent: StoredIntent): Promise<void>;
  /** Puts a receipt in the place of its intent; where there is no room for it, the intent goes all the same, and it rejects. */
  finish(receipt: StoredReceipt): Promise<void>;
  forgetReceipts(keys: readonly string[]): Promise<void>;
  /** Erases everything. */
  clear(): Promise<void>;
}
