import { type Clock, type Instant, type Milliseconds, systemClock } from '@patchcord/contact-ports';
import { openDB, type DBSchema } from 'idb';
import { mergeTranscript } from './merge-transcript.js';
import type { StoredTranscript, TranscriptStore } from './transcript-store.js';

interface TranscriptSchema extends DBSchema {
  transcripts: {
    key: string;
    value: StoredTranscript & { readonly contactId: string; readonly changedAt: Instant };
    indexes: { changedAt: Instant };
  };
}

/** By then a transcript is delivered, or nobody will. */
const keptFor: Milliseconds = 7 * 24 * 60 * 60 * 1_000;

/**
 * Opens a transcript store in the browser's IndexedDB, shared by all tabs of its origin, and drops what has not changed
 * for 7 days. Rejects where storage is blocked.
 * @param name of the database: one for each agent, since several may share a computer
 */
export async function openTranscriptStore(
  name: string,
  clock: Pick<Clock, 'now'> = systemClock,
): Promise<TranscriptStore> {
  const database = await openDB<TranscriptSchema>(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('transcripts', { keyPath: 'contactId' }).createIndex('changedAt', 'changedAt');
    },
    // A later version in another tab must not wait for this one.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
    },
  });
  const dropOld = async (): Promise<void> => {
    const { store, done } = database.transaction('transcripts', 'readwrite');
    const old = await store.index('changedAt').getAllKeys(IDBKeyRange.upperBound(clock.now() - keptFor));
    await Promise.all([...old.map((contactId) => store.delete(contactId)), done]);
  };
  await dropOld();
  return {
    read: async (contactId) => {
      const kept = await database.get('transcripts', contactId);
      return kept && { items: kept.items, isComplete: kept.isComplete };
    },
    append: async (contactId, { items, isComplete }) => {
      const { store, done } = database.transaction('transcripts', 'readwrite');
      const add = async () => {
        const kept = await store.get(contactId);
        await store.put({
          contactId,
          items: mergeTranscript(kept?.items ?? [], items),
          isComplete: isComplete || kept?.isComplete === true,
          changedAt: clock.now(),
        });
      };
      await Promise.all([add(), done]);
    },
    forget: (contactId) => database.delete('transcripts', contactId),
    clear: () => database.clear('transcripts'),
  };
}
