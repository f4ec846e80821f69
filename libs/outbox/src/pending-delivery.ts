import type {
  DeliveryProgress,
  Instant,
  OutboxEntry,
  PortError,
  ReceiptOf,
  WriteIntent,
} from '@patchcord/contact-ports';
import type { StoredIntent } from './outbox-store.js';
import { toLane } from './to-lane.js';

/** An undelivered intent, and who waits for it. */
export interface PendingDelivery {
  readonly lane: string;
  readonly promise: Promise<ReceiptOf<WriteIntent>>;
  readonly settle: (receipt: ReceiptOf<WriteIntent>) => void;
  /** Whoever waits for it is told that it was discarded. */
  readonly giveUp: (discarded: PortError) => void;
  entry: OutboxEntry;
  /** Place in the storage; 0 until it has one. */
  order: number;
  submittedAt: Instant;
  mayHaveBeenApplied: boolean;
  /** What a further attempt goes on from. */
  progress: DeliveryProgress | undefined;
  /** It may be sent: it is stored, or there is nothing to store it in. */
  isReady: boolean;
  cancelWait: () => void;
}

export function createPendingDelivery(intent: WriteIntent, submittedAt: Instant): PendingDelivery {
  let settle: (receipt: ReceiptOf<WriteIntent>) => void = () => undefined;
  let giveUp: (discarded: PortError) => void = () => undefined;
  const promise = new Promise<ReceiptOf<WriteIntent>>((resolve, reject) => {
    settle = resolve;
    giveUp = reject;
  });
  // Nobody waits for what an earlier page has submitted.
  promise.catch(() => undefined);
  return {
    lane: toLane(intent),
    promise,
    settle,
    giveUp,
    entry: { intent, status: 'waiting', attempts: 0, nextAttemptAt: undefined, lastError: undefined },
    order: 0,
    submittedAt,
    mayHaveBeenApplied: intent.resumed,
    progress: undefined,
    isReady: false,
    cancelWait: () => undefined,
  };
}

/**
 * Takes over what an earlier page has stored, which may have been edited there. Whether that page has sent it is not
 * certain, whatever is stored: its storage may have failed in between.
 */
export function takeOver(delivery: PendingDelivery, stored: StoredIntent): void {
  delivery.mayHaveBeenApplied = true;
  if (delivery.isReady) return;
  const { attempts, intent, lastError, order, progress, status, submittedAt } = stored;
  delivery.entry = {
    intent,
    status: status === 'refused' ? 'refused' : 'waiting',
    attempts,
    nextAttemptAt: undefined,
    lastError,
  };
  delivery.order = order;
  delivery.progress = progress;
  delivery.submittedAt = submittedAt;
  delivery.isReady = true;
}

export function toStoredIntent(delivery: PendingDelivery): StoredIntent {
  const { attempts, intent, lastError, status } = delivery.entry;
  const { mayHaveBeenApplied, order, progress, submittedAt } = delivery;
  return {
    ...{ key: intent.key, order, submittedAt, intent, status, attempts, mayHaveBeenApplied, lastError },
    ...(progress && { progress }),
  };
}

/** Same step of the same contact; and it is certain that it is not in Zendesk as it was, so that nobody would find it. */
export function canReplace({ entry, mayHaveBeenApplied }: PendingDelivery, intent: WriteIntent): boolean {
  const { contactId, key, type } = entry.intent;
  if (intent.key !== key || intent.type !== type || intent.contactId !== contactId) return false;
  // Whoever refused it has looked for it before.
  return entry.status === 'refused' || (entry.status === 'waiting' && !mayHaveBeenApplied);
}
