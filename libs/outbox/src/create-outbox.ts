import {
  backOff,
  PortError,
  systemClock,
  type Clock,
  type DeliveryOptions,
  type Milliseconds,
  type Outbox,
  type OutboxEntry,
  type ReceiptOf,
  type WriteIntent,
} from '@patchcord/contact-ports';
import { createOutboxKeeper, type OutboxKeeping } from './create-outbox-keeper.js';
import { createKeptReceipts } from './kept-receipts.js';
import type { OutboxContents, OutboxStore } from './outbox-store.js';
import {
  canReplace,
  createPendingDelivery,
  takeOver,
  toStoredIntent,
  type PendingDelivery,
} from './pending-delivery.js';
import { createUpdateLimit, toTicketChange } from './update-limit.js';

export interface OutboxOptions {
  /** Carries out one write: usually `ticketing.deliver`. */
  readonly deliver: <Intent extends WriteIntent>(
    intent: Intent,
    options: DeliveryOptions,
  ) => Promise<ReceiptOf<Intent>>;
  /** Opens the storage, usually `() => openOutboxStore(name)`; without it the outbox lives in memory. */
  readonly openStore?: () => Promise<OutboxStore>;
  /** How many updates of its ticket an intent takes, for the limit of updates per ticket; default: one. */
  readonly countUpdates?: (intent: WriteIntent) => number;
  readonly clock?: Clock;
  /** A number from 0 (inclusive) to 1 (exclusive), to spread attempts. */
  readonly random?: () => number;
  /** Called at most once: the storage is blocked or failed, and from now on intents are kept in memory only. */
  readonly onMemoryOnly?: (cause: unknown) => void;
  /** Somebody gave an intent up. */
  readonly onDiscarded?: (intent: WriteIntent) => void;
  /** Gets what a listener threw. By default it is thrown again, outside the outbox, as an uncaught error. */
  readonly onProblem?: (problem: unknown) => void;
}

/** An outbox that survives its page. Of all tabs, one at a time may run it. */
export interface DurableOutbox extends Outbox {
  readonly keptIn: OutboxKeeping;
  /**
   * Reads what an earlier page left behind, and goes on with it; the first submit does the same. Resolves when that
   * is known, after two seconds at most. After a stop it starts again, with what happened elsewhere.
   */
  load(): Promise<void>;
  /**
   * Begins no attempt any more: another tab takes over. What is submitted from now on is stored, and delivered by
   * whoever loads next. Resolves when the attempts that are under way have ended and their results are stored, which
   * takes as long as a request may take.
   */
  stop(): Promise<void>;
}

/**
 * An outbox that stores intents before they are sent. Customer, ticket and call of one contact are delivered one after
 * another, in the order they were submitted; what they do not need, such as a number for a profile, waits for nothing
 * and holds nothing up. Contacts do not wait for each other. Transient failures are retried with back-off
 * for as long as it takes; a refusal stays, visible, until somebody retries, replaces or discards it.
 */
export function createOutbox(options: OutboxOptions): DurableOutbox {
  const { deliver, openStore, clock = systemClock, random = Math.random, onProblem = throwLater } = options;
  const { onMemoryOnly = () => undefined, onDiscarded = () => undefined, countUpdates = () => 1 } = options;
  const receipts = createKeptReceipts(clock);
  const updates = createUpdateLimit(clock);
  const listeners = new Set<() => void>();
  const underWay = new Set<Promise<void>>();
  let phase: 'idle' | 'loading' | 'running' | 'stopped' = openStore ? 'idle' : 'running';
  let loading: Promise<void> = Promise.resolve();
  let deliveries: readonly PendingDelivery[] = [];
  let entries: readonly OutboxEntry[] = [];
  let lastOrder = 0;

  const guard = (callback: () => void): void => {
    try {
      callback();
    } catch (problem) {
      // A face that cannot draw must not stop a write, or repeat one.
      onProblem(problem);
    }
  };

  const keeper = createOutboxKeeper({
    openStore,
    clock,
    onMemoryOnly: (cause) => {
      guard(() => {
        onMemoryOnly(cause);
      });
    },
  });

  const publish = (): void => {
    entries = deliveries.map((delivery) => delivery.entry);
    for (const listener of [...listeners]) guard(listener);
  };

  const change = (delivery: PendingDelivery, part: Partial<OutboxEntry>): void => {
    delivery.entry = { ...delivery.entry, ...part };
    keeper.update(toStoredIntent(delivery));
    publish();
  };

  const find = (key: string) => deliveries.find(({ entry }) => entry.intent.key === key);
  const findFirst = (lane: string) => deliveries.find((delivery) => delivery.lane === lane);

  const startNext = (lane: string): void => {
    const first = findFirst(lane);
    if (first?.entry.status === 'waiting' && first.entry.nextAttemptAt === undefined) begin(first);
  };

  const begin = (delivery: PendingDelivery | undefined): void => {
    if (phase !== 'running' || !delivery?.isReady) return;
    // What an earlier page left behind may come to light after a later intent has been sent.
    const { lane } = delivery;
    if (deliveries.some((other) => other.lane === lane && other.entry.status === 'sending')) return;
    delivery.cancelWait();
    const attempting = attempt(delivery);
    underWay.add(attempting);
    void attempting.finally(() => underWay.delete(attempting));
  };

  const attempt = async (delivery: PendingDelivery): Promise<void> => {
    const { intent } = delivery.entry;
    const ticketChange = toTicketChange(intent, countUpdates);
    const pause = ticketChange === undefined ? 0 : updates.waitFor(ticketChange);
    if (pause > 0) {
      putOff(delivery, pause, {});
      return;
    }
    if (ticketChange !== undefined) updates.count(ticketChange);
    const attempts = delivery.entry.attempts + 1;
    change(delivery, { status: 'sending', attempts, nextAttemptAt: undefined });
    let receipt: ReceiptOf<WriteIntent>;
    try {
      const { mayHaveBeenApplied, progress } = delivery;
      receipt = await deliver(intent, {
        mayHaveBeenApplied,
        ...(progress && { progress }),
        onProgress: (next) => {
          delivery.progress = next;
          keeper.update(toStoredIntent(delivery));
        },
      });
    } catch (thrown) {
      fail(delivery, PortError.from(thrown));
      return;
    }
    delivery.settle(receipt);
    finish(delivery, receipt);
  };

  const finish = (delivery: PendingDelivery, receipt: ReceiptOf<WriteIntent> | undefined): void => {
    const { key } = delivery.entry.intent;
    const ticketChange = toTicketChange(delivery.entry.intent, countUpdates);
    const at = clock.now();
    deliveries = deliveries.filter((other) => other !== delivery);
    keeper.finish({ key, receipt, at, ...ticketChange });
    keeper.forgetReceipts(receipts.keep(key, delivery.promise, at));
    publish();
    startNext(delivery.lane);
  };

  const fail = (delivery: PendingDelivery, error: PortError): void => {
    if (!deliveries.includes(delivery)) return;
    delivery.mayHaveBeenApplied ||= error.mayHaveBeenApplied;
    const lastError = { reason: error.reason, message: error.message };
    if (error.isTransient) putOff(delivery, backOff(delivery.entry.attempts, error, random()), { lastError });
    else change(delivery, { status: 'refused', lastError });
    startNext(delivery.lane);
  };

  const putOff = (delivery: PendingDelivery, pause: Milliseconds, part: Partial<OutboxEntry>): void => {
    if (phase !== 'running') {
      // Not stored: whoever goes on may know more by now, and takes it for possibly applied anyway.
      delivery.entry = { ...delivery.entry, ...part, status: 'waiting', nextAttemptAt: undefined };
      publish();
      return;
    }
    delivery.cancelWait = clock.schedule(() => {
      delivery.entry = { ...delivery.entry, nextAttemptAt: undefined };
      startNext(delivery.lane);
    }, pause);
    change(delivery, { ...part, status: 'waiting', nextAttemptAt: clock.now() + pause });
  };

  /** An intent may be sent once it is stored, or cannot be. */
  const keep = (delivery: PendingDelivery): void => {
    if (delivery.order === 0) delivery.order = lastOrder += 1;
    const goOn = () => {
      delivery.isReady = true;
      startNext(delivery.lane);
    };
    const storing = keeper.put(() => (deliveries.includes(delivery) ? toStoredIntent(delivery) : undefined));
    if (storing === undefined) goOn();
    else void storing.then(goOn);
  };

  const takeOverContents = ({ intents, receipts: stored }: OutboxContents): void => {
    for (const { key, receipt, at, ticketId, updates: sent = 1 } of stored) {
      if (ticketId !== undefined && receipts.get(key) === undefined) {
        updates.count({ ticketId, updates: sent }, at);
      }
      const delivery = find(key);
      if (receipt === undefined) delivery?.giveUp(discardedError(key));
      else delivery?.settle(receipt);
      delivery?.cancelWait();
      deliveries = deliveries.filter((other) => other !== delivery);
      const promise = delivery?.promise ?? receipts.get(key) ?? toPromise(key, receipt);
      keeper.forgetReceipts(receipts.keep(key, promise, at));
    }
    const found = intents
      .filter(({ key }) => receipts.get(key) === undefined)
      .map((intent) => {
        const delivery = find(intent.key) ?? createPendingDelivery(intent.intent, intent.submittedAt);
        takeOver(delivery, intent);
        return delivery;
      });
    deliveries = [...found, ...deliveries.filter((delivery) => !found.includes(delivery))];
    lastOrder = Math.max(lastOrder, ...intents.map(({ order }) => order));
    publish();
    for (const { lane } of deliveries) startNext(lane);
  };

  const load = async (): Promise<void> => {
    const contents = await keeper.read(takeOverContents);
    if (phase === 'loading') phase = 'running';
    takeOverContents(contents);
    for (const delivery of deliveries) {
      if (!delivery.isReady && delivery.entry.status !== 'sending') keep(delivery);
    }
  };

  const startLoading = (): Promise<void> => {
    if (phase === 'running' || phase === 'loading') return loading;
    phase = 'loading';
    loading = load();
    return loading;
  };

  return {
    get keptIn() {
      return keeper.keptIn;
    },

    load: startLoading,

    async stop() {
      phase = 'stopped';
      for (const delivery of deliveries) {
        delivery.cancelWait();
        if (delivery.entry.status === 'sending') continue;
        delivery.isReady = false;
        delivery.entry = { ...delivery.entry, nextAttemptAt: undefined };
      }
      publish();
      await Promise.all(underWay);
      await keeper.settled();
    },

    submit<Intent extends WriteIntent>(intent: Intent): Promise<ReceiptOf<Intent>> {
      const known = find(intent.key)?.promise ?? receipts.get(intent.key);
      if (known) return known as Promise<ReceiptOf<Intent>>;

      const delivery = createPendingDelivery(intent, clock.now());
      deliveries = [...deliveries, delivery];
      publish();
      if (phase === 'idle') void startLoading();
      if (phase === 'running' || phase === 'stopped') keep(delivery);
      return delivery.promise as Promise<ReceiptOf<Intent>>;
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
      for (const lane of new Set(ofContact.map((delivery) => delivery.lane))) begin(findFirst(lane));
    },

    retryIntent(key) {
      const delivery = find(key);
      if (delivery && findFirst(delivery.lane) === delivery) begin(delivery);
    },

    replace(key, intent) {
      const delivery = find(key);
      if (phase !== 'running' || !delivery || !canReplace(delivery, intent)) return false;
      delivery.cancelWait();
      delivery.isReady = false;
      delivery.progress = undefined;
      const unsent = { status: 'waiting', nextAttemptAt: undefined, lastError: undefined } as const;
      delivery.entry = { ...delivery.entry, ...unsent, intent };
      publish();
      keep(delivery);
      return true;
    },

    discard(key) {
      const delivery = find(key);
      if (phase !== 'running' || !delivery || delivery.entry.status === 'sending') return false;
      delivery.cancelWait();
      delivery.giveUp(discardedError(key));
      finish(delivery, undefined);
      guard(() => {
        onDiscarded(delivery.entry.intent);
      });
      return true;
    },

    exportEntries: () =>
      deliveries.map(({ entry, mayHaveBeenApplied, submittedAt }) => ({
        ...entry,
        submittedAt,
        mayHaveBeenApplied,
      })),
  };
}

function toPromise(
  key: string,
  receipt: ReceiptOf<WriteIntent> | undefined,
): Promise<ReceiptOf<WriteIntent>> {
  if (receipt !== undefined) return Promise.resolve(receipt);
  const rejection = Promise.reject<ReceiptOf<WriteIntent>>(discardedError(key));
  // It may never be submitted again.
  rejection.catch(() => undefined);
  return rejection;
}

function discardedError(key: string): PortError {
  return new PortError(
    'aborted',
    `Somebody gave ${key} up: it is never sent. Save what it held in another way.`,
  );
}

function throwLater(problem: unknown): void {
  queueMicrotask(() => {
    throw problem;
  });
}
