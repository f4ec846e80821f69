import { systemClock, type Clock, type Journal, type TimelineEntry } from '@patchcord/contact-ports';
import type { TimelineStore } from './open-timeline-store.js';
import { plainTimelineData } from './plain-timeline-data.js';
import { defaultRetention, retainTimeline, type TimelineRetention } from './retain-timeline.js';

/**
 * Where a timeline is kept: `opening` until the storage was read; `storage` when it survives the page; `memory` when
 * there is no storage, or it failed.
 */
export type TimelineKeeping = 'opening' | 'storage' | 'memory';

/** What changed: one entry came at the end; or anything else, such as entries read from the storage. */
export type TimelineChange =
  { readonly kind: 'recorded'; readonly entry: TimelineEntry } | { readonly kind: 'replaced' };

/** A journal that can be followed, that survives the page where it may, and that can be erased. */
export interface Timeline extends Journal {
  readonly keptIn: TimelineKeeping;
  /** Hears of each change, until the returned function is called. */
  subscribe(listener: (change: TimelineChange) => void): () => void;
  /** Erases everything, also what other tabs stored. False: the storage failed, and may still hold entries. */
  forget(): Promise<boolean>;
}

export interface TimelineOptions {
  readonly clock?: Clock;
  /** Opens the storage, usually `() => openTimelineStore(name)`; without it the timeline lives in memory. */
  readonly openStore?: () => Promise<TimelineStore>;
  readonly retention?: TimelineRetention;
  /** Called at most once: the storage is blocked or failed, and from now on entries are kept in memory only. */
  readonly onMemoryOnly?: (cause: unknown) => void;
  /** Gets what a listener threw. By default it is thrown again, outside the timeline, as an uncaught error. */
  readonly onProblem?: (problem: unknown) => void;
}

/** Trimming tells everybody to read everything again, so it waits until there is more than a little to trim. */
const slack = 1.1;

/**
 * The timeline of contacts: in memory, where it is read and written at once; behind it a storage that is read in the
 * background, trimmed then, and written in batches. Whatever the storage does, nothing throws, and what is in memory
 * stays there.
 */
export function createTimeline(options: TimelineOptions = {}): Timeline {
  const { clock = systemClock, openStore, retention = defaultRetention } = options;
  const { onMemoryOnly = () => undefined, onProblem = throwLater } = options;
  const listeners = new Set<(change: TimelineChange) => void>();
  let keptIn: TimelineKeeping = openStore ? 'opening' : 'memory';
  let entries: TimelineEntry[] = [];
  let counts = new Map<string, number>();
  let store: TimelineStore | undefined;
  let unwritten: TimelineEntry[] = [];
  let isWriting = false;
  let erasing = 0;
  let wasErased = false;

  const tell = (change: TimelineChange): void => {
    for (const listener of [...listeners]) {
      try {
        listener(change);
      } catch (problem) {
        // A page that cannot draw must not keep a contact from being handled.
        onProblem(problem);
      }
    }
  };

  const replace = (replacement: readonly TimelineEntry[]): void => {
    entries = [...retainTimeline(replacement, clock.now(), retention)];
    counts = new Map();
    for (const { contactId } of entries) counts.set(contactId, (counts.get(contactId) ?? 0) + 1);
    tell({ kind: 'replaced' });
  };

  const keepInMemory = (cause: unknown): void => {
    if (keptIn === 'memory') return;
    keptIn = 'memory';
    unwritten = [];
    tell({ kind: 'replaced' });
    onMemoryOnly(cause);
  };

  const open = async (openIt: () => Promise<TimelineStore>): Promise<void> => {
    try {
      store = await openIt();
      const stored = await store.read();
      const kept = new Set(
        retainTimeline(
          stored.map(({ entry }) => entry),
          clock.now(),
          retention,
        ),
      );
      keptIn = 'storage';
      replace(wasErased ? entries : [...kept, ...entries]);
      await store.remove(stored.filter(({ entry }) => !kept.has(entry)).map(({ key }) => key));
      void write();
    } catch (cause) {
      keepInMemory(cause);
    }
  };

  /** What comes while a batch is being written is the next batch. */
  const write = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    // What is recorded in one go is one batch.
    await Promise.resolve();
    try {
      while (keptIn === 'storage' && erasing === 0 && unwritten.length > 0) {
        const batch = unwritten;
        unwritten = [];
        await store?.add(batch);
      }
    } catch (cause) {
      keepInMemory(cause);
    }
    isWriting = false;
  };

  const opened = openStore ? open(openStore) : Promise.resolve();

  return {
    get keptIn() {
      return keptIn;
    },

    record({ data: anyData, ...rest }) {
      const data = plainTimelineData(anyData);
      const entry: TimelineEntry = { ...rest, ...(data && { data }), at: clock.now() };
      const { contactId } = entry;
      entries.push(entry);
      counts.set(contactId, (counts.get(contactId) ?? 0) + 1);
      tell({ kind: 'recorded', entry });
      const isLong = (counts.get(contactId) ?? 0) > retention.maximumEntriesPerContact * slack;
      if (isLong || counts.size > retention.maximumContacts * slack) replace(entries);
      if (keptIn === 'memory') return;
      unwritten.push(entry);
      void write();
    },

    getEntries: (contactId) =>
      contactId === undefined ? [...entries] : entries.filter((entry) => entry.contactId === contactId),

    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },

    async forget() {
      wasErased = true;
      unwritten = [];
      replace([]);
      if (!openStore) return true;
      erasing += 1;
      try {
        await opened;
        store ??= await openStore();
        await store.clear();
        return true;
      } catch {
        return false;
      } finally {
        erasing -= 1;
        void write();
      }
    },
  };
}

function throwLater(problem: unknown): void {
  queueMicrotask(() => {
    throw problem;
  });
}
