import { openDB, type DBSchema } from 'idb';
import type { OutboxStore, StoredIntent, StoredReceipt } from './outbox-store.js';
import { sortOutboxContents } from './sort-outbox-contents.js';

interface OutboxSchema extends DBSchema {
  intents: { key: string; value: StoredIntent };
  receipts: { key: string; value: StoredReceipt };
}

/**
 * Opens an outbox in the browser's IndexedDB. Only one tab at a time may run an outbox on it. Rejects where storage is
 * blocked.
 * @param name of the database: one for each agent, since several may share a computer
 */
export async function openOutboxStore(name: string): Promise<OutboxStore> {
  const database = await openDB<OutboxSchema>(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('intents', { keyPath: 'key' });
      fresh.createObjectStore('receipts', { keyPath: 'key' });
    },
    // A later version in another tab must not wait for this one.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
    },
  });
  return {
    read: async () => {
      const transaction = database.transaction(['intents', 'receipts']);
      const [intents, receipts] = await Promise.all([
        transaction.objectStore('intents').getAll(),
        transaction.objectStore('receipts').getAll(),
        transaction.done,
      ]);
      return sortOutboxContents({ intents, receipts });
    },
    put: async (intent) => {
      await database.put('intents', intent);
    },
    update: async (intent) => {
      const { store, done } = database.transaction('intents', 'readwrite');
      const replace = async () => {
        if ((await store.getKey(intent.key)) !== undefined) await store.put(intent);
      };
      await Promise.all([replace(), done]);
    },
    finish: async (receipt) => {
      const transaction = database.transaction(['intents', 'receipts'], 'readwrite');
      try {
        await Promise.all([
          transaction.objectStore('intents').delete(receipt.key),
          transaction.objectStore('receipts').put(receipt),
          transaction.done,
        ]);
      } catch (problem) {
        // That takes no room: nobody must send what is done as it was stored before the disk was full.
        await database.delete('intents', receipt.key);
        throw problem;
      }
    },
    forgetReceipts: async (keys) => {
      const { store, done } = database.transaction('receipts', 'readwrite');
      await Promise.all([...keys.map((key) => store.delete(key)), done]);
    },
    clear: async () => {
      const transaction = database.transaction(['intents', 'receipts'], 'readwrite');
      await Promise.all([
        transaction.objectStore('intents').clear(),
        transaction.objectStore('receipts').clear(),
        transaction.done,
      ]);
    },
  };
}
