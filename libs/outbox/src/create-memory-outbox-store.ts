import type { OutboxStore, StoredIntent, StoredReceipt } from './outbox-store.js';
import { sortOutboxContents } from './sort-outbox-contents.js';

/** An outbox's storage that lives as long as the object: what one outbox leaves behind, the next one finds. */
export function createMemoryOutboxStore(): OutboxStore {
  const intents = new Map<string, StoredIntent>();
  const receipts = new Map<string, StoredReceipt>();
  return {
    read: async () =>
      sortOutboxContents({ intents: [...intents.values()], receipts: [...receipts.values()] }),
    put: async (intent) => {
      intents.set(intent.key, structuredClone(intent));
    },
    update: async (intent) => {
      if (intents.has(intent.key)) intents.set(intent.key, structuredClone(intent));
    },
    finish: async (receipt) => {
      const stored = structuredClone(receipt);
      intents.delete(receipt.key);
      receipts.set(receipt.key, stored);
    },
    forgetReceipts: async (keys) => {
      for (const key of keys) receipts.delete(key);
    },
    clear: async () => {
      intents.clear();
      receipts.clear();
    },
  };
}
