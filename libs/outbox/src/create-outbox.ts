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
  /** Deliveries of one lane wait for each other. */
  readonly lane: string;
  entry: OutboxEntry;
  mayHaveBeenApplied: boolean;
  readonly settle: (receipt: ReceiptOf<WriteIntent>) => void;
  cancelWait: () => void;
}

/**
 * An outbox that keeps its intents in memory. Customer, ticket and call of one contact are delivered one after
 * another, in the order they were submitted; what they do not need, such as a number for a profile, waits for nothing
 * and holds nothing up. Contacts do not wait for each other. Transient failures are retried with back-off
 * for as long as it takes; a refusal stays, visible, until somebody retries it.
 */
export function createOutbox({
  deliver,
  clock = systemClock,
  random = Math.random,
  onProblem = throwLater,
}: OutboxOptions): Outbox {
  const receipts = new Map<string, Promise<ReceiptOf<WriteIntent>>>();
  let deliveries: readonly Delivery[] = [];
  const listeners = new Set<() => void>();
  let entries: readonly OutboxEntry[] = [];

  const publish = (): void => {
    entries = deliveries.map((delivery) => delivery.entry);
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
    deliveries = deliveries.filter((other) => other !== delivery);
    delivery.settle(receipt);
    publish();
    startNext(delivery.lane);
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

  const startNext = (lane: string): void => {
    const first = deliveries.find((delivery) => delivery.lane === lane);
    if (first?.entry.status === 'waiting' && first.entry.nextAttemptAt === undefined) void attempt(first);
  };

  return {
    submit<Intent extends WriteIntent>(intent: Intent): Promise<ReceiptOf<Intent>> {
      const known = receipts.get(intent.key);
      if (known) return known as Promise<ReceiptOf<Intent>>;

      const { promise, settle } = deferred();
      receipts.set(intent.key, promise);
      const delivery: Delivery = {
        lane: toLane(intent),
        entry: { intent, status: 'waiting', attempts: 0, nextAttemptAt: undefined, lastError: undefined },
        mayHaveBeenApplied: intent.resumed,
        settle,
        cancelWait: () => undefined,
      };
      deliveries = [...deliveries, delivery];
      forgetOldest(receipts, deliveries);
      publish();
      startNext(delivery.lane);
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
      const ofContact = deliveries.filter(({ entry }) => entry.intent.contactId === contactId);
      for (const lane of new Set(ofContact.map((delivery) => delivery.lane))) {
        const first = ofContact.find((delivery) => delivery.lane === lane);
        if (!first || first.entry.status === 'sending') continue;
        first.cancelWait();
        void attempt(first);
      }
    },
  };
}

/** What depends on nothing that is still to be written, and nothing on it, has a lane of its own. */
function toLane({ contactId, key, type }: WriteIntent): string {
  switch (type) {
    case 'createCustomer':
    case 'createTicket':
    case 'recordCall':
      return `contact ${contactId}`;
    case 'linkConversation':
    case 'addPhoneNumber':
      return `intent ${key}`;
  }
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

function forgetOldest(receipts: Map<string, unknown>, undelivered: readonly Delivery[]): void {
  if (receipts.size <= rememberedReceipts) return;
  const waiting = new Set(undelivered.map((delivery) => delivery.entry.intent.key));
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
