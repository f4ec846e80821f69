import 'fake-indexeddb/auto';
import { sampleTicketIntent } from '@patchcord/contact-ports/testing';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryOutboxStore } from './create-memory-outbox-store.js';
import { openOutboxStore } from './open-outbox-store.js';
import type { StoredIntent, StoredReceipt } from './outbox-store.js';

const toIntent = (contactId: string, order: number, rest: Partial<StoredIntent> = {}): StoredIntent => ({
  ...{ key: `${contactId}/createTicket`, order, submittedAt: 5, intent: sampleTicketIntent({ contactId }) },
  ...{ status: 'waiting', attempts: 0, mayHaveBeenApplied: false, lastError: undefined },
  ...rest,
});
const toReceipt = (contactId: string, at: number): StoredReceipt => ({
  key: `${contactId}/createTicket`,
  receipt: { ticketId: 7, subject: 'Incoming call' },
  at,
});
const nothing = { intents: [], receipts: [] };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => vi.unstubAllGlobals();
});

describe.each([
  ['IndexedDB', () => openOutboxStore('outbox')],
  ['memory', async () => createMemoryOutboxStore()],
])('an outbox store in %s', (_where, openStore) => {
  it('begins with nothing', async () => {
    const store = await openStore();
    expect(await store.read()).toEqual(nothing);
  });

  it('gives intents in their order, whatever their keys', async () => {
    const store = await openStore();
    const [first, second] = [toIntent('z', 1), toIntent('a', 2)];
    await Promise.all([store.put(second), store.put(first)]);
    expect(await store.read()).toEqual({ intents: [first, second], receipts: [] });
  });

  it('keeps one intent for a key, as it was put last', async () => {
    const store = await openStore();
    const changed = toIntent('a', 1, { status: 'refused', attempts: 3, mayHaveBeenApplied: true });
    await Promise.all([store.put(toIntent('a', 1)), store.put(changed)]);
    expect((await store.read()).intents).toEqual([changed]);
  });

  it('updates what is there, and brings nothing back', async () => {
    const store = await openStore();
    const changed = toIntent('a', 1, { attempts: 1 });
    await store.put(toIntent('a', 1));
    await Promise.all([store.update(changed), store.update(toIntent('b', 2))]);
    expect((await store.read()).intents).toEqual([changed]);
    await Promise.all([store.finish(toReceipt('a', 9)), store.update(changed)]);
    expect((await store.read()).intents).toEqual([]);
  });

  it('puts a receipt in the place of its intent, and gives the oldest first', async () => {
    const store = await openStore();
    await store.put(toIntent('a', 1));
    const discarded: StoredReceipt = { key: 'b/createTicket', receipt: undefined, at: 3 };
    await Promise.all([store.finish(toReceipt('a', 9)), store.finish(discarded)]);
    expect(await store.read()).toEqual({ intents: [], receipts: [discarded, toReceipt('a', 9)] });
  });

  it('forgets the receipts it is told to', async () => {
    const store = await openStore();
    await Promise.all(['a', 'b', 'c'].map((contactId, at) => store.finish(toReceipt(contactId, at))));
    await store.forgetReceipts(['a/createTicket', 'c/createTicket', 'unknown']);
    expect((await store.read()).receipts).toEqual([toReceipt('b', 1)]);
  });

  it('erases everything', async () => {
    const store = await openStore();
    await Promise.all([store.put(toIntent('a', 1)), store.finish(toReceipt('b', 2)), store.clear()]);
    expect(await store.read()).toEqual(nothing);
  });
});

describe('openOutboxStore', () => {
  it('on a full disk takes no receipt, but what is finished does not stay either', async () => {
    const store = await openOutboxStore('outbox');
    await store.put(toIntent('a', 1));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      const request = this.add(value);
      request.addEventListener('success', () => {
        this.transaction.abort();
      });
      return request;
    });
    await expect(store.finish(toReceipt('a', 9))).rejects.toThrow();
    put.mockRestore();
    expect(await store.read()).toEqual(nothing);
  });

  it('finds what an earlier page has stored, for this agent only', async () => {
    await (await openOutboxStore('agent 1')).put(toIntent('a', 1));
    expect((await (await openOutboxStore('agent 1')).read()).intents).toEqual([toIntent('a', 1)]);
    expect(await (await openOutboxStore('agent 2')).read()).toEqual(nothing);
  });

  it('rejects where storage is blocked', async () => {
    const blocked = new DOMException('Storage is blocked.', 'SecurityError');
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw blocked;
      },
    });
    await expect(openOutboxStore('outbox')).rejects.toBe(blocked);
  });
});
