import type { OutboxContents } from './outbox-store.js';

/** A storage's lists in the order that {@link OutboxContents} promises. */
export function sortOutboxContents({ intents, receipts }: OutboxContents): OutboxContents {
  return {
    intents: [...intents].sort((one, other) => one.order - other.order),
    receipts: [...receipts].sort((one, other) => one.at - other.at),
  };
}
