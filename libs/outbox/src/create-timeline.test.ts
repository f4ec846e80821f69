import 'fake-indexeddb/auto';
import { ManualClock } from '@patchcord/contact-ports/testing';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTimeline, type Timeline, type TimelineChange } from './create-timeline.js';
import { openTimelineStore, type TimelineStore } from './open-timeline-store.js';

const connected = { kind: 'event', name: 'contact.connected', reason: 'the agent answered' } as const;
const blocked = new DOMException('Storage is blocked.', 'SecurityError');
const openStore = () => openTimelineStore('timeline');
const contactsOf = (timeline: Timeline) => timeline.getEntries().map(({ contactId }) => contactId);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => vi.unstubAllGlobals();
});

/** What a page finds that is opened now. */
async function stored(): Promise<readonly string[]> {
  const store = await openStore();
  return (await store.read()).map(({ entry }) => entry.contactId);
}

async function openTimeline(clock = new ManualClock()): Promise<Timeline> {
  const timeline = createTimeline({ clock, openStore });
  await vi.waitFor(() => {
    expect(timeline.keptIn).toBe('storage');
  });
  return timeline;
}

async function fill(contactIds: readonly string[], clock?: ManualClock): Promise<Timeline> {
  const timeline = await openTimeline(clock);
  const before = await stored();
  for (const contactId of contactIds) timeline.record({ ...connected, contactId });
  await vi.waitFor(async () => {
    expect(await stored()).toEqual([...before, ...contactIds]);
  });
  return timeline;
}

describe('createTimeline', () => {
  it('gives the entries of one contact, in order, with the time they were recorded', () => {
    const clock = new ManualClock();
    const timeline = createTimeline({ clock });
    const at = clock.now();
    timeline.record({ ...connected, contactId: 'a' });
    timeline.record({ ...connected, contactId: 'b' });
    clock.advance(5);
    timeline.record({ ...connected, contactId: 'a', name: 'contact.ended', reason: 'somebody hung up' });

    expect(timeline.getEntries('a')).toEqual([
      { ...connected, contactId: 'a', at },
      { ...connected, contactId: 'a', at: at + 5, name: 'contact.ended', reason: 'somebody hung up' },
    ]);
    expect(timeline.getEntries()).toHaveLength(3);
    expect(timeline.keptIn).toBe('memory');
  });

  it('tells its listeners of each change until they leave, and a broken one stops nobody', () => {
    const problems: unknown[] = [];
    const timeline = createTimeline({
      clock: new ManualClock(0),
      onProblem: (problem) => problems.push(problem),
    });
    const broken = new Error('cannot draw');
    timeline.subscribe(() => {
      throw broken;
    });
    const heard: TimelineChange[] = [];
    const leave = timeline.subscribe((change) => heard.push(change));
    timeline.record({ ...connected, contactId: 'a' });
    leave();
    timeline.record({ ...connected, contactId: 'b' });

    expect(heard).toEqual([{ kind: 'recorded', entry: { ...connected, contactId: 'a', at: 0 } }]);
    expect(problems).toEqual([broken, broken]);
  });

  it('survives a reload, and keeps what was recorded while the storage was being read', async () => {
    await fill(['a', 'b']);
    const timeline = createTimeline({ clock: new ManualClock(), openStore });
    timeline.record({ ...connected, contactId: 'c' });
    await vi.waitFor(() => {
      expect(contactsOf(timeline)).toEqual(['a', 'b', 'c']);
    });
    await vi.waitFor(async () => {
      expect(await stored()).toEqual(['a', 'b', 'c']);
    });
  });

  it('shares its storage with other tabs: nobody loses an entry of another', async () => {
    const [one, other] = [await openTimeline(), await openTimeline()];
    for (const contactId of ['a', 'b', 'c', 'd']) {
      one.record({ ...connected, contactId });
      other.record({ ...connected, contactId: contactId.toUpperCase() });
    }
    await vi.waitFor(async () => {
      expect([...(await stored())].sort()).toEqual(['A', 'B', 'C', 'D', 'a', 'b', 'c', 'd']);
    });
  });

  it('removes what is too old or too much when it is opened', async () => {
    const clock = new ManualClock();
    await fill(['old'], clock);
    clock.advance(14 * 24 * 60 * 60 * 1_000 + 1);
    await fill(['second', 'third', 'fourth'], clock);

    const timeline = createTimeline({
      clock,
      openStore,
      retention: { maximumAge: 1_000, maximumContacts: 2, maximumEntriesPerContact: 9 },
    });
    await vi.waitFor(async () => {
      expect(await stored()).toHaveLength(2);
    });
    expect(contactsOf(timeline)).toEqual(await stored());
  });

  it('keeps no more in memory than it should, however long the page lives', () => {
    const retention = { maximumAge: 1_000, maximumContacts: 10, maximumEntriesPerContact: 10 };
    const clock = new ManualClock();
    const timeline = createTimeline({ clock, retention });
    for (let contact = 0; contact < 40; contact += 1) {
      for (let entry = 0; entry < 40; entry += 1)
        timeline.record({ ...connected, contactId: String(contact) });
      clock.advance(1);
    }
    const contacts = new Set(contactsOf(timeline));
    expect(contacts.size).toBeLessThanOrEqual(11);
    expect(contacts).toContain('39');
    expect(timeline.getEntries('39').length).toBeLessThanOrEqual(11);
  });

  it('keeps facts as JSON does, and a line without them when they are none', () => {
    const timeline = createTimeline({ clock: new ManualClock(0) });
    const circle: Record<string, unknown> = {};
    circle['circle'] = circle;
    timeline.record({ ...connected, contactId: 'a', data: { number: 1, nothing: undefined } });
    timeline.record({ ...connected, contactId: 'a', data: circle });
    expect(timeline.getEntries()).toEqual([
      { ...connected, contactId: 'a', at: 0, data: { number: 1 } },
      { ...connected, contactId: 'a', at: 0 },
    ]);
  });
});

describe('a storage that does not work', () => {
  it('is said once, and everything is kept in memory', async () => {
    const causes: unknown[] = [];
    const timeline = createTimeline({
      openStore: () => Promise.reject(blocked),
      onMemoryOnly: (cause) => causes.push(cause),
    });
    timeline.record({ ...connected, contactId: 'a' });
    await vi.waitFor(() => {
      expect(timeline.keptIn).toBe('memory');
    });
    timeline.record({ ...connected, contactId: 'b' });
    expect(contactsOf(timeline)).toEqual(['a', 'b']);
    expect(causes).toEqual([blocked]);
  });

  it('may be one that touching throws, as browsers do', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw blocked;
      },
    });
    const timeline = createTimeline({ openStore });
    await vi.waitFor(() => {
      expect(timeline.keptIn).toBe('memory');
    });
  });

  it('may fail later: nothing of what is in memory is lost', async () => {
    const store: TimelineStore = { ...(await openStore()), add: () => Promise.reject(blocked) };
    const causes: unknown[] = [];
    const timeline = createTimeline({
      openStore: () => Promise.resolve(store),
      onMemoryOnly: (cause) => causes.push(cause),
    });
    for (const contactId of ['a', 'b']) timeline.record({ ...connected, contactId });
    await vi.waitFor(() => {
      expect(causes).toEqual([blocked]);
    });
    timeline.record({ ...connected, contactId: 'c' });
    expect(contactsOf(timeline)).toEqual(['a', 'b', 'c']);
  });

  it('says that it may still hold entries when it cannot be erased', async () => {
    const timeline = createTimeline({ openStore: () => Promise.reject(blocked) });
    timeline.record({ ...connected, contactId: 'a' });
    expect(await timeline.forget()).toBe(false);
    expect(timeline.getEntries()).toEqual([]);
  });
});

describe('forgetting', () => {
  it('erases memory and storage, also of other tabs, and goes on afterwards', async () => {
    await fill(['theirs']);
    const timeline = await fill(['mine']);
    const forgetting = timeline.forget();
    timeline.record({ ...connected, contactId: 'next' });
    expect(await forgetting).toBe(true);
    await vi.waitFor(async () => {
      expect(await stored()).toEqual(['next']);
    });
    expect(contactsOf(timeline)).toEqual(['next']);
  });

  it('brings nothing back that is being read from the storage', async () => {
    await fill(['before']);
    const timeline = createTimeline({ openStore });
    expect(await timeline.forget()).toBe(true);
    expect([timeline.keptIn, timeline.getEntries(), await stored()]).toEqual(['storage', [], []]);
  });

  it('erases what is only in memory', async () => {
    const timeline = createTimeline();
    timeline.record({ ...connected, contactId: 'a' });
    expect(await timeline.forget()).toBe(true);
    expect(timeline.getEntries()).toEqual([]);
  });
});
