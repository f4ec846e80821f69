import { type Clock, type Milliseconds, withinTime } from '@patchcord/contact-ports';
import type { OutboxContents, OutboxStore, StoredIntent, StoredReceipt } from './outbox-store.js';

/**
 * Where an outbox is kept: `opening` until the storage was read; `storage` when it survives the page; `memory` when
 * there is no storage, or it failed.
 */
export type OutboxKeeping = 'opening' | 'storage' | 'memory';

export interface OutboxKeeperOptions {
  /** Without it everything is kept in memory only. */
  readonly openStore: (() => Promise<OutboxStore>) | undefined;
  readonly clock: Clock;
  /** Called at most once: from now on the storage is not waited for any more. */
  readonly onMemoryOnly: (cause: unknown) => void;
}

/** A storage that may fail: nothing here rejects, or takes longer than its limit. */
export interface OutboxKeeper {
  readonly keptIn: OutboxKeeping;
  /** What an earlier page left behind; nothing without a storage. `onLate` gets it when it comes after the limit. */
  read(onLate: (contents: OutboxContents) => void): Promise<OutboxContents>;
  /**
   * Resolves when the intent is stored, or cannot be. Undefined: there is nothing to wait for. One after another, so
   * that a later intent of a contact is never stored without an earlier one.
   * @param toIntent the intent when its turn has come; undefined when it need not be stored any more
   */
  put(toIntent: () => StoredIntent | undefined): Promise<void> | undefined;
  update(intent: StoredIntent): void;
  finish(receipt: StoredReceipt): void;
  forgetReceipts(keys: readonly string[]): void;
  /** Resolves when what was asked for is done, or has failed. */
  settled(): Promise<void>;
}

/** A storage that answers at all does so in a few milliseconds; a call must not wait for one that does not. */
const limit: Milliseconds = 2_000;

const nothing: OutboxContents = { intents: [], receipts: [] };

export function createOutboxKeeper({ openStore, clock, onMemoryOnly }: OutboxKeeperOptions): OutboxKeeper {
  let keptIn: OutboxKeeping = openStore ? 'opening' : 'memory';
  let store: OutboxStore | undefined;
  let putting: Promise<void> = Promise.resolve();
  const pending = new Set<Promise<void>>();

  const keepInMemory = (cause: unknown): void => {
    if (keptIn === 'memory') return;
    keptIn = 'memory';
    onMemoryOnly(cause);
  };

  const inTime = {
    clock,
    limit,
    createError: () => new Error(`The storage has not answered within ${limit} ms.`),
  };

  const write = (change: (to: OutboxStore) => Promise<void>): Promise<void> => {
    const to = store;
    if (to === undefined) return Promise.resolve();
    // The storage is asked at once, so that changes reach it in their order.
    const writing = withinTime(attempt(change, to), inTime).catch(keepInMemory);
    pending.add(writing);
    return writing.finally(() => pending.delete(writing));
  };

  return {
    get keptIn() {
      return keptIn;
    },

    async read(onLate) {
      if (openStore === undefined) return nothing;
      let isLate = false;
      const reading = (async () => {
        store ??= await openStore();
        return store.read();
      })();
      try {
        const contents = await withinTime(reading, inTime);
        if (keptIn === 'opening') keptIn = 'storage';
        return contents;
      } catch (cause) {
        isLate = true;
        keepInMemory(cause);
        return nothing;
      } finally {
        if (isLate) void reading.then(onLate, () => undefined);
      }
    },

    put: (toIntent) => {
      if (keptIn !== 'storage') return undefined;
      putting = putting.then(() => {
        const intent = keptIn === 'storage' ? toIntent() : undefined;
        return intent && write((to) => to.put(intent));
      });
      return putting;
    },

    update: (intent) => {
      if (keptIn === 'storage') void write((to) => to.update(intent));
    },

    // Also tried when the storage has failed before: what is stored and done would be looked for in Zendesk again.
    finish: (receipt) => void write((to) => to.finish(receipt)),

    forgetReceipts: (keys) => {
      if (keys.length > 0) void write((to) => to.forgetReceipts(keys));
    },

    async settled() {
      await putting;
      await Promise.all(pending);
    },
  };
}

/** Also for what throws at once, as browsers do. */
async function attempt(change: (to: OutboxStore) => Promise<void>, to: OutboxStore): Promise<void> {
  await change(to);
}
