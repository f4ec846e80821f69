import 'fake-indexeddb/auto';
import { ManualClock } from '@patchcord/contact-ports/testing';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { line } from '../tests/transcript-lines.js';
import { createMemoryTranscriptStore } from './create-memory-transcript-store.js';
import { openTranscriptStore } from './open-transcript-store.js';
import type { TranscriptStore } from './transcript-store.js';

const day = 24 * 60 * 60 * 1_000;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe.each<[string, () => Promise<TranscriptStore>]>([
  ['createMemoryTranscriptStore', () => Promise.resolve(createMemoryTranscriptStore())],
  ['openTranscriptStore', () => openTranscriptStore('transcripts')],
])('%s', (_, open) => {
  it('knows nothing of a chat that nobody read', async () => {
    const store = await open();
    expect(await store.read('c1')).toBeUndefined();
  });

  it('adds to what is kept of each chat, by time, and each line once', async () => {
    const store = await open();
    await store.append('c1', { items: [line('b', 2), line('c', 3)], isComplete: false });
    await store.append('c1', { items: [line('a', 1), line('b', 2)], isComplete: false });
    await store.append('c2', { items: [line('z', 9)], isComplete: false });
    expect(await store.read('c1')).toEqual({
      items: [line('a', 1), line('b', 2), line('c', 3)],
      isComplete: false,
    });
  });

  it('remembers that nothing is missing', async () => {
    const store = await open();
    await store.append('c1', { items: [line('a', 1)], isComplete: true });
    await store.append('c1', { items: [], isComplete: false });
    expect(await store.read('c1')).toEqual({ items: [line('a', 1)], isComplete: true });
  });

  it('forgets one chat, or all', async () => {
    const store = await open();
    for (const contactId of ['c1', 'c2', 'c3']) {
      await store.append(contactId, { items: [line('a', 1)], isComplete: false });
    }
    await store.forget('c1');
    expect(await Promise.all(['c1', 'c2'].map((contactId) => store.read(contactId)))).toEqual([
      undefined,
      { items: [line('a', 1)], isComplete: false },
    ]);
    await store.clear();
    expect(await Promise.all(['c2', 'c3'].map((contactId) => store.read(contactId)))).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('openTranscriptStore', () => {
  it('is the same for all tabs of an agent, and another for another agent', async () => {
    const [one, two, other] = await Promise.all(
      ['ada', 'ada', 'bob'].map((name) => openTranscriptStore(name)),
    );
    await one?.append('c1', { items: [line('a', 1)], isComplete: false });
    await two?.append('c1', { items: [line('b', 2)], isComplete: false });
    expect(await one?.read('c1')).toEqual({ items: [line('a', 1), line('b', 2)], isComplete: false });
    expect(await other?.read('c1')).toBeUndefined();
  });

  it('drops what has not changed for 7 days when it is opened', async () => {
    const clock = new ManualClock();
    const store = await openTranscriptStore('ada', clock);
    await store.append('old', { items: [line('a', 1)], isComplete: true });
    await store.append('young', { items: [line('a', 1)], isComplete: true });
    clock.advance(day);
    await store.append('young', { items: [line('b', 2)], isComplete: true });
    clock.advance(6 * day);
    const later = await openTranscriptStore('ada', clock);
    expect([await later.read('old'), (await later.read('young'))?.items.length]).toEqual([undefined, 2]);
  });

  it('rejects where storage is blocked', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('Storage is blocked', 'SecurityError');
      },
    });
    await expect(openTranscriptStore('ada')).rejects.toThrow('Storage is blocked');
  });
});
