import type { TimelineEntry } from '@patchcord/contact-ports';
import { openDB, type DBSchema } from 'idb';

/** An entry as it is stored, under a key that no other tab uses. */
export interface StoredTimelineEntry {
  readonly key: number;
  readonly entry: TimelineEntry;
}

/** Where a timeline is stored. Everything may reject: storage can be blocked, full, or go away at any time. */
export interface TimelineStore {
  /** Everything, in the order in which it was added, by whichever tab. */
  read(): Promise<readonly StoredTimelineEntry[]>;
  add(entries: readonly TimelineEntry[]): Promise<void>;
  remove(keys: readonly number[]): Promise<void>;
  /** Erases everything, also what other tabs have added. */
  clear(): Promise<void>;
}

interface TimelineSchema extends DBSchema {
  entries: { key: number; value: TimelineEntry };
}

/**
 * Opens a timeline in the browser's IndexedDB, shared by all tabs of its origin: each entry is put under a key of its
 * own, so that tabs never overwrite each other's. Rejects where storage is blocked.
 * @param name of the database: one for each agent, since several may share a computer
 */
export async function openTimelineStore(name: string): Promise<TimelineStore> {
  const database = await openDB<TimelineSchema>(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('entries', { autoIncrement: true });
    },
    // A later version in another tab must not wait for this one.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
    },
  });
  return {
    read: async () => {
      const { store, done } = database.transaction('entries');
      const [keys, entries] = await Promise.all([store.getAllKeys(), store.getAll(), done]);
      return keys.flatMap((key, index) => {
        const entry = entries[index];
        return entry === undefined ? [] : [{ key, entry }];
      });
    },
    add: async (entries) => {
      const { store, done } = database.transaction('entries', 'readwrite');
      await Promise.all([...entries.map((entry) => store.add(entry)), done]);
    },
    remove: async (keys) => {
      const { store, done } = database.transaction('entries', 'readwrite');
      await Promise.all([...keys.map((key) => store.delete(key)), done]);
    },
    clear: () => database.clear('entries'),
  };
}
