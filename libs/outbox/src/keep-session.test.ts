import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { keepSession } from './keep-session.js';
import { openSessionStore } from './open-session-store.js';

const clear = () => Promise.resolve();

describe('keepSession', () => {
  it('the next page reads what was there last', async () => {
    const store = await openSessionStore('sessions of one');
    let contacts = ['c1'];
    const keeping = keepSession({ store, read: () => ({ contacts }), onFailure: vi.fn() });
    keeping.changed();
    contacts = ['c1', 'c2'];
    keeping.changed();
    const next = await openSessionStore('sessions of one');
    await vi.waitFor(async () => {
      expect(await next.read()).toEqual({ contacts: ['c1', 'c2'] });
    });
    await next.clear();
    expect(await next.read()).toBeUndefined();
  });

  it('changes of one moment are one write; what changes during a write is in the next one', async () => {
    const put = vi.fn(() => Promise.resolve());
    let value = 1;
    const keeping = keepSession({ store: { put, clear }, read: () => value, onFailure: vi.fn() });
    keeping.changed();
    keeping.changed();
    await vi.waitFor(() => {
      expect(put.mock.calls).toEqual([[1]]);
    });
    put.mockImplementationOnce(() => {
      value = 3;
      keeping.changed();
      return Promise.resolve();
    });
    value = 2;
    keeping.changed();
    await vi.waitFor(() => {
      expect(put.mock.calls).toEqual([[1], [2], [3]]);
    });
  });

  it('what is as it was is not written again', async () => {
    const put = vi.fn(() => Promise.resolve());
    let value = { contacts: ['c1'] };
    const keeping = keepSession({ store: { put, clear }, read: () => value, onFailure: vi.fn() });
    keeping.changed();
    await vi.waitFor(() => {
      expect(put).toHaveBeenCalledTimes(1);
    });
    value = { contacts: ['c1'] };
    keeping.changed();
    await Promise.resolve();
    value = { contacts: [] };
    keeping.changed();
    await vi.waitFor(() => {
      expect(put.mock.calls).toEqual([[{ contacts: ['c1'] }], [{ contacts: [] }]]);
    });
  });

  it('a storage that fails is told once, and left alone', async () => {
    const put = vi.fn(() => Promise.reject(new Error('full')));
    const onFailure = vi.fn();
    const keeping = keepSession({ store: { put, clear }, read: () => 1, onFailure });
    keeping.changed();
    await vi.waitFor(() => {
      expect(onFailure).toHaveBeenCalledTimes(1);
    });
    keeping.changed();
    await Promise.resolve();
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('what a storage has that fails is erased: nobody goes on from what is out of date', async () => {
    const store = await openSessionStore('sessions of another');
    let isFull = false;
    const keeping = keepSession({
      store: {
        put: (session) => (isFull ? Promise.reject(new Error('full')) : store.put(session)),
        clear: () => store.clear(),
      },
      read: () => ({ isFull }),
      onFailure: vi.fn(),
    });
    keeping.changed();
    await vi.waitFor(async () => {
      expect(await store.read()).toEqual({ isFull: false });
    });
    isFull = true;
    keeping.changed();
    await vi.waitFor(async () => {
      expect(await store.read()).toBeUndefined();
    });
  });

  it('writes nothing once it was stopped', async () => {
    const put = vi.fn(() => Promise.resolve());
    const keeping = keepSession({ store: { put, clear }, read: () => 1, onFailure: vi.fn() });
    keeping.changed();
    keeping.stop();
    await Promise.resolve();
    await Promise.resolve();
    expect(put).not.toHaveBeenCalled();
  });
});
