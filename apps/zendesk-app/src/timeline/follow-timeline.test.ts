import { ManualClock } from '@patchcord/contact-ports/testing';
import { createTimeline } from '@patchcord/outbox';
import { shareTimeline } from '@patchcord/zendesk-adapter';
import { describe, expect, it, vi } from 'vitest';
import { sampleTimeline } from '../../tests/sample-timeline.js';
import { followTimeline } from './follow-timeline.js';
import type { StoredData } from './stored-data.js';
import { createTimeFormat } from './time-format.js';
import { TimelineForgetEvent } from './timeline-events.js';
import type { TimelineView } from './timeline-view.js';

const format = createTimeFormat('en-us', 'UTC');
const [first] = sampleTimeline;
const blocked = () => Promise.reject(new DOMException('blocked', 'SecurityError'));

/** Two pages of one browser tab, as much of the framework as they need. */
function createTab() {
  const handlers = new Map<string, Map<string, (data: unknown) => unknown>>();
  const locations = ['top_bar', 'nav_bar'] as const;
  const instances = Object.fromEntries(locations.map((location) => [location, { location }]));
  const clientOf = (guid: string) => ({
    on: (event: string, handler: (data: unknown) => unknown) => {
      handlers.set(guid, (handlers.get(guid) ?? new Map()).set(event, handler));
    },
    off: (event: string) => handlers.get(guid)?.delete(event),
    get: async () => ({ instances, errors: {} }),
    instance: (other: string) => ({
      trigger: (event: string, data: unknown) => handlers.get(other)?.get(event)?.(data),
    }),
  });
  return { softphone: clientOf('top_bar'), navBar: clientOf('nav_bar') };
}

type Client = Parameters<typeof followTimeline>[0]['client'];

const nothingStored: StoredData = { countUnsent: async () => 0, forget: async () => true };

function setUp({ stored = createTimeline(), storedData = nothingStored } = {}) {
  const tab = createTab();
  const clock = new ManualClock();
  const page = Object.assign(new EventTarget(), { timeline: { kind: 'loading' } as TimelineView });
  const stop = followTimeline({
    page,
    client: tab.navBar as unknown as Client,
    instanceGuid: 'nav_bar',
    openStored: () => stored,
    storedData,
    format,
    clock,
  });
  const share = (timeline = createTimeline({ clock })) => {
    shareTimeline({ client: tab.softphone as unknown as Client, timeline, clock });
    return timeline;
  };
  return { clock, page, share, stop };
}

const readyView = (page: { timeline: TimelineView }) => {
  if (page.timeline.kind !== 'ready') throw new Error(`It is ${page.timeline.kind}.`);
  return page.timeline;
};

describe('followTimeline', () => {
  it('waits while the softphone itself is still reading: nothing yet is not nothing', async () => {
    const { clock, page, share } = setUp();
    let refuse: (cause: unknown) => void = () => undefined;
    const openStore = () =>
      new Promise<never>((_, reject) => {
        refuse = reject;
      });
    share(createTimeline({ clock, openStore }));
    // What the page showed before it was told anything is not what is asked here.
    const untold = page.timeline;
    await vi.waitFor(() => {
      clock.advance(200);
      expect(page.timeline).not.toBe(untold);
    });
    expect(page.timeline).toEqual({ kind: 'loading' });
    refuse(new DOMException('blocked', 'SecurityError'));
    await vi.waitFor(() => {
      clock.advance(200);
      expect(readyView(page)).toMatchObject({ isStored: false, entries: [] });
    });
  });

  it('shows what the softphone has, and follows it', async () => {
    const { clock, page, share } = setUp();
    if (!first) throw new Error('The sample is empty.');
    const timeline = share();
    timeline.record(first);
    await vi.waitFor(() => {
      expect(readyView(page)).toMatchObject({ source: 'softphone', isStored: false });
    });
    timeline.record({ ...first, name: 'contact.connected' });
    clock.advance(200);
    await vi.waitFor(() => {
      expect(readyView(page).entries.map(({ name }) => name)).toEqual([
        'contact.offered',
        'contact.connected',
      ]);
    });
  });

  it('shows what is stored when the softphone is silent, and the softphone’s as soon as it speaks', async () => {
    const stored = createTimeline({
      openStore: async () => ({
        read: async () => [{ key: 1, entry: { ...sampleTimeline[0], at: Date.now() } as never }],
        add: async () => undefined,
        remove: async () => undefined,
        clear: async () => undefined,
      }),
    });
    const { clock, page, share } = setUp({ stored });
    expect(page.timeline).toEqual({ kind: 'loading' });
    clock.advance(2_000);
    await vi.waitFor(() => {
      expect(readyView(page)).toMatchObject({ source: 'storage', isStored: true });
    });
    expect(readyView(page).entries).toHaveLength(1);

    share();
    await vi.waitFor(() => {
      expect(readyView(page)).toMatchObject({ source: 'softphone', entries: [] });
    });
  });

  it('says that there is nothing to show when the softphone is silent and storage is blocked', async () => {
    const { clock, page } = setUp({ stored: createTimeline({ openStore: blocked }) });
    clock.advance(2_000);
    await vi.waitFor(() => {
      expect(page.timeline).toEqual({ kind: 'unavailable' });
    });
  });

  it.each([
    ['completely', createTimeline(), false],
    ['as far as the browser lets it', createTimeline({ openStore: blocked }), true],
  ])('has everything erased %s', async (_, timeline, isErasureIncomplete) => {
    const { page, share } = setUp();
    if (first) timeline.record(first);
    share(timeline);
    await vi.waitFor(() => {
      expect(readyView(page).entries).toHaveLength(1);
    });
    page.dispatchEvent(new TimelineForgetEvent());
    await vi.waitFor(() => {
      expect(readyView(page)).toMatchObject({ entries: [], isErasureIncomplete });
    });
  });

  it('has the rest of what is stored erased after the softphone has given up its part, and says what was left', async () => {
    const order: string[] = [];
    const storedData: StoredData = {
      countUnsent: async () => 3,
      forget: async () => {
        order.push('stored data');
        return false;
      },
    };
    const { page, share } = setUp({ storedData });
    const timeline = createTimeline();
    if (first) timeline.record(first);
    share(
      Object.assign(timeline, {
        forget: () => {
          order.push('softphone');
          return Promise.resolve(true);
        },
      }),
    );
    await vi.waitFor(() => {
      expect(readyView(page).entries).toHaveLength(1);
    });
    expect(await readyView(page).countUnsent?.()).toBe(3);
    page.dispatchEvent(new TimelineForgetEvent());
    await vi.waitFor(() => {
      expect(readyView(page)).toMatchObject({ isErasureIncomplete: true });
    });
    expect(order).toEqual(['softphone', 'stored data']);
  });

  it('shows nothing more after its clean-up', async () => {
    const { page, share, stop } = setUp();
    stop();
    share();
    await Promise.resolve();
    expect(page.timeline).toEqual({ kind: 'loading' });
  });
});
