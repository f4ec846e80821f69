import 'fake-indexeddb/auto';
import { ManualClock } from '@patchcord/contact-ports/testing';
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

  it('a storage that failed is asked again with a change a minute later, and that it works is told', async () => {
    const told: string[] = [];
    const clock = new ManualClock();
    const put = vi.fn(() => Promise.resolve());
    put.mockRejectedValueOnce(new Error('full')).mockRejectedValueOnce(new Error('full'));
    const keeping = keepSession({
      ...{ store: { put, clear }, read: () => 1, clock },
      onFailure: () => {
        told.push('failed');
        // Whoever hears of it changes the session.
        keeping.changed();
      },
      onRecovery: () => {
        told.push('works');
        keeping.changed();
      },
    });
    const calls = async (count: number): Promise<void> => {
      keeping.changed();
      await vi.waitFor(() => {
        expect(put).toHaveBeenCalledTimes(count);
      });
    };
    await calls(1);
    clock.advance(59_999);
    await calls(1);
    clock.advance(1);
    await calls(2);
    expect(told).toEqual(['failed']);
    clock.advance(60_000);
    await calls(3);
    await vi.waitFor(() => {
      expect(told).toEqual(['failed', 'works']);
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
