import {
  backOff,
  PortError,
  systemClock,
  type Clock,
  type DeliveryOptions,
  type Outbox,
  type OutboxEntry,
  type ReceiptOf,
  type WriteIntent,
} from '@patchcord/contact-ports';

export interface OutboxOptions {
  /** Carries out one write: usually `ticketing.deliver`. */
  readonly deliver: <Intent extends WriteIntent>(
    intent: Intent,
    options: DeliveryOptions,
  ) => Promise<ReceiptOf<Intent>>;
  readonly clock?: Clock;
  /** A number from 0 (inclusive) to 1 (exclusive), to spread attempts. */
  readonly random?: () => number;
  /** Gets what a listener threw. By default it is thrown again, outside the outbox, as an uncaught error. */
  readonly onProblem?: (problem: unknown) => void;
}

/** Receipts kept to answer a key that is submitted again; beyond that the oldest are forgotten. */
const rememberedReceipts = 500;

interface Delivery {
  entry: OutboxEntry;
  mayHaveBeenApplied: boolean;
  readonly settle: (receipt: ReceiptOf<WriteIntent>) => void;
  cancelWait: () => void;
}

/**
 * An outbox that keeps its intents in memory. Intents of one contact are delivered one after another, in the
 * order they were submitted; contacts do not wait for each other. Transient failures are retried with back-off
 * for as long as it takes; a refusal stays, visible, until somebody retries it.
 */
export function createOutbox({
  deliver,
  clock = systemClock,
  random = Math.random,
  onProblem = throwLater,
}: OutboxOptions): Outbox {
  const receipts = new Map<string, Promise<ReceiptOf<WriteIntent>>>();
  const deliveriesByContact = new Map<string, Delivery[]>();
  const listeners = new Set<() => void>();
  let entries: readonly OutboxEntry[] = [];

  const publish = (): void => {
    entries = [...deliveriesByContact.values()].flat().map((delivery) => delivery.entry);
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch (error) {
        // A face that cannot draw must not stop a write, or repeat one.
        onProblem(error);
      }
    }
  };

  const update = (delivery: Delivery, change: Partial<OutboxEntry>): void => {
    delivery.entry = { ...delivery.entry, ...change };
    publish();
  };

  const attempt = async (delivery: Delivery): Promise<void> => {
    const { intent } = delivery.entry;
    const attempts = delivery.entry.attempts + 1;
    update(delivery, { status: 'sending', attempts, nextAttemptAt: undefined });
    let receipt: ReceiptOf<WriteIntent>;
    try {
      receipt = await deliver(intent, { mayHaveBeenApplied: delivery.mayHaveBeenApplied });
    } catch (thrown) {
      const error = PortError.from(thrown);
      delivery.mayHaveBeenApplied ||= error.mayHaveBeenApplied;
      postpone(delivery, error, attempts);
      return;
    }
    finish(delivery, receipt);
  };

  const finish = (delivery: Delivery, receipt: ReceiptOf<WriteIntent>): void => {
    const { contactId } = delivery.entry.intent;
    const remaining = (deliveriesByContact.get(contactId) ?? []).filter((other) => other !== delivery);
    if (remaining.length === 0) deliveriesByContact.delete(contactId);
    else deliveriesByContact.set(contactId, remaining);
    delivery.settle(receipt);
    publish();
    startNext(contactId);
  };

  const postpone = (delivery: Delivery, error: PortError, attempts: number): void => {
    const lastError = { reason: error.reason, message: error.message };
    if (!error.isTransient) {
      update(delivery, { status: 'refused', lastError });
      return;
    }
    const wait = backOff(attempts, error, random());
    delivery.cancelWait = clock.schedule(() => void attempt(delivery), wait);
    update(delivery, { status: 'waiting', lastError, nextAttemptAt: clock.now() + wait });
  };

  const startNext = (contactId: string): void => {
    const first = deliveriesByContact.get(contactId)?.[0];
    if (first?.entry.status === 'waiting' && first.entry.nextAttemptAt === undefined) void attempt(first);
  };

  return {
    submit<Intent extends WriteIntent>(intent: Intent): Promise<ReceiptOf<Intent>> {
      const known = receipts.get(intent.key);
      if (known) return known as Promise<ReceiptOf<Intent>>;

      const { promise, settle } = deferred();
      receipts.set(intent.key, promise);
      forgetOldest(receipts, deliveriesByContact);
      const delivery: Delivery = {
        entry: { intent, status: 'waiting', attempts: 0, nextAttemptAt: undefined, lastError: undefined },
        mayHaveBeenApplied: intent.resumed,
        settle,
        cancelWait: () => undefined,
      };
      const queue = deliveriesByContact.get(intent.contactId) ?? [];
      deliveriesByContact.set(intent.contactId, [...queue, delivery]);
      publish();
      startNext(intent.contactId);
      return promise as Promise<ReceiptOf<Intent>>;
    },

    getEntries: () => entries,

    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },

    retry(contactId) {
      const first = deliveriesByContact.get(contactId)?.[0];
      if (!first || first.entry.status === 'sending') return;
      first.cancelWait();
      void attempt(first);
    },
  };
}

function deferred(): {
  promise: Promise<ReceiptOf<WriteIntent>>;
  settle: (receipt: ReceiptOf<WriteIntent>) => void;
} {
  let settle: (receipt: ReceiptOf<WriteIntent>) => void = () => undefined;
  const promise = new Promise<ReceiptOf<WriteIntent>>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

function forgetOldest(
  receipts: Map<string, unknown>,
  undelivered: ReadonlyMap<string, readonly Delivery[]>,
): void {
  if (receipts.size <= rememberedReceipts) return;
  const waiting = new Set([...undelivered.values()].flat().map((delivery) => delivery.entry.intent.key));
  for (const key of receipts.keys()) {
    if (receipts.size <= rememberedReceipts) return;
    if (!waiting.has(key)) receipts.delete(key);
  }
}

function throwLater(problem: unknown): void {
  queueMicrotask(() => {
    throw problem;
  });
}
