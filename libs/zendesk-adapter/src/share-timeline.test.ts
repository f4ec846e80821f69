import type { TimelineEntry } from '@patchcord/contact-ports';
import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { FakeZafDesk } from '../tests/fake-zaf-desk.js';
import { readSharedTimeline, type SharedTimeline } from './read-shared-timeline.js';
import type { SharedTimelineKeeping } from './share-timeline-messages.js';
import { shareTimeline, type ShareableTimeline } from './share-timeline.js';

const entry = (contactId: string): TimelineEntry => ({
  contactId,
  at: 1_000,
  kind: 'decision',
  name: 'customer.identified',
  reason: 'Jane Doe called.',
  personal: ['Jane Doe'],
  data: { customer: 'Jane Doe' },
});

class FakeTimeline implements ShareableTimeline {
  keptIn: SharedTimelineKeeping = 'storage';
  entries: readonly TimelineEntry[] = [];
  canForget = true;
  readonly #listeners = new Set<Parameters<ShareableTimeline['subscribe']>[0]>();

  getEntries(): readonly TimelineEntry[] {
    return this.entries;
  }

  subscribe(listener: Parameters<ShareableTimeline['subscribe']>[0]): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  record(recorded: TimelineEntry): void {
    this.entries = [...this.entries, recorded];
    for (const listener of this.#listeners) listener({ kind: 'recorded', entry: recorded });
  }

  async forget(): Promise<boolean> {
    this.entries = [];
    for (const listener of this.#listeners) listener({ kind: 'replaced' });
    return this.canForget;
  }
}

function setUp() {
  const desk = new FakeZafDesk();
  const clock = new ManualClock();
  const softphone = desk.open('top_bar');
  const page = desk.open('nav_bar');
  const timeline = new FakeTimeline();
  const seen: SharedTimeline[] = [];
  const onSilence = vi.fn();
  const share = async () => {
    const stop = shareTimeline({ client: softphone, timeline, clock });
    await settled();
    return stop;
  };
  const read = () =>
    readSharedTimeline({
      client: page,
      instanceGuid: page.guid,
      clock,
      onChange: (shared) => seen.push(shared),
      onSilence,
    });
  const contacts = () => seen.at(-1)?.entries.map(({ contactId }) => contactId);
  return { clock, softphone, timeline, seen, onSilence, share, read, contacts };
}

const settled = () => new Promise(setImmediate);

describe('shareTimeline and readSharedTimeline', () => {
  it('gives a page that asks everything, and where it is kept', async () => {
    const { clock, onSilence, read, seen, share, timeline } = setUp();
    timeline.entries = [entry('a'), entry('b')];
    await share();
    read();
    await settled();
    expect(seen).toEqual([{ entries: [entry('a'), entry('b')], keptIn: 'storage' }]);
    clock.advance(2_000);
    expect(onSilence).not.toHaveBeenCalled();
  });

  it('gives an empty timeline, too', async () => {
    const { read, seen, share, timeline } = setUp();
    timeline.keptIn = 'memory';
    await share();
    read();
    await settled();
    expect(seen).toEqual([{ entries: [], keptIn: 'memory' }]);
  });

  it('gives a long timeline in order, in messages of a size that keeps the page alive', async () => {
    const { read, seen, share, softphone, timeline } = setUp();
    timeline.entries = Array.from({ length: 1_203 }, (_, index) => entry(String(index)));
    const sizes: number[] = [];
    const { instance } = softphone;
    softphone.instance = (guid) => {
      const target = instance.call(softphone, guid);
      return Object.assign(Object.create(target) as typeof target, {
        trigger: (event: string, data: { readonly entries: readonly unknown[] }) => {
          sizes.push(data.entries.length);
          target.trigger(event, data);
        },
      });
    };
    await share();
    read();
    await settled();
    expect(sizes.filter((size) => size > 0)).toEqual([500, 500, 203]);
    expect(seen).toEqual([{ entries: timeline.entries, keptIn: 'storage' }]);
  });

  it('pushes what comes later in batches', async () => {
    const { clock, contacts, read, seen, share, timeline } = setUp();
    await share();
    read();
    await settled();
    for (const contactId of ['a', 'b', 'c']) timeline.record(entry(contactId));
    clock.advance(200);
    await settled();
    timeline.record(entry('d'));
    clock.advance(200);
    await settled();
    expect(seen).toHaveLength(3);
    expect(contacts()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tells the page of a silent softphone once, after two seconds, and shows it when it comes after all', async () => {
    const { clock, contacts, onSilence, read, share, timeline } = setUp();
    timeline.entries = [entry('a')];
    read();
    await settled();
    clock.advance(1_999);
    expect(onSilence).not.toHaveBeenCalled();
    clock.advance(1);
    expect(onSilence).toHaveBeenCalledOnce();
    await share();
    expect(contacts()).toEqual(['a']);
  });

  it('follows a softphone that was loaded again', async () => {
    const { contacts, read, share, timeline } = setUp();
    const stop = await share();
    timeline.entries = [entry('a')];
    read();
    await settled();
    stop();
    timeline.entries = [entry('b')];
    await share();
    await settled();
    expect(contacts()).toEqual(['b']);
  });

  it.each([true, false])('has everything erased, and says whether that is complete: %s', async (complete) => {
    const { contacts, read, share, timeline } = setUp();
    timeline.entries = [entry('a')];
    timeline.canForget = complete;
    await share();
    const reader = read();
    await settled();
    expect(await reader.forget()).toBe(complete);
    expect(contacts()).toEqual([]);
  });

  it('says that nothing was erased by a silent softphone', async () => {
    const { clock, read } = setUp();
    const forgetting = read().forget();
    clock.advance(10_000);
    expect(await forgetting).toBe(false);
  });

  it('leaves out what is no entry', async () => {
    const { contacts, read, share, timeline } = setUp();
    const broken = [{ ...entry('b'), kind: 'rumour' }, { ...entry('c'), at: 'now' }, null];
    timeline.entries = [entry('a'), ...(broken as unknown as TimelineEntry[])];
    await share();
    read();
    await settled();
    expect(contacts()).toEqual(['a']);
  });

  it('is quiet after both clean-ups', async () => {
    const { clock, read, seen, share, timeline } = setUp();
    const stop = await share();
    const reader = read();
    await settled();
    reader.stop();
    timeline.record(entry('a'));
    stop();
    clock.advance(200);
    await settled();
    expect(seen).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });
});
