import type { Timeline } from '@patchcord/outbox';
import { readSharedTimeline, type SharedTimeline } from '@patchcord/zendesk-adapter';
import type { Clock } from '@patchcord/contact-ports';
import type { StoredData } from './stored-data.js';
import type { TimeFormat } from './time-format.js';
import type { TimelineView } from './timeline-view.js';

export interface FollowTimelineOptions {
  /** Shows the timeline, and wants it erased. */
  readonly page: EventTarget & { timeline: TimelineView };
  readonly client: Parameters<typeof readSharedTimeline>[0]['client'];
  /** `context.instanceGuid` of the page. */
  readonly instanceGuid: string;
  /** Opens what is stored, for when the softphone does not answer. */
  readonly openStored: () => Timeline;
  /** What else the browser stores, and is erased with the timeline. */
  readonly storedData: StoredData;
  readonly format: TimeFormat;
  readonly clock?: Clock;
}

/**
 * Shows the softphone's timeline on the page and keeps it up to date; while the softphone does not answer, what is
 * stored. Returns its own clean-up.
 */
export function followTimeline(options: FollowTimelineOptions): () => void {
  const { page, client, instanceGuid, openStored, storedData, format, clock } = options;
  const countUnsent = () => storedData.countUnsent();
  let shared: SharedTimeline | undefined;
  let stored: Timeline | undefined;
  let isErasureIncomplete = false;

  const show = (): void => {
    // The softphone has not read its storage yet: that it has nothing does not mean that there is nothing.
    const isOpening = shared?.keptIn === 'opening' && shared.entries.length === 0;
    if (shared && !isOpening) {
      const { entries, keptIn } = shared;
      const isStored = keptIn !== 'memory';
      page.timeline = {
        kind: 'ready',
        source: 'softphone',
        entries,
        isStored,
        format,
        isErasureIncomplete,
        countUnsent,
      };
    } else if (stored?.keptIn === 'storage') {
      const entries = stored.getEntries();
      page.timeline = {
        kind: 'ready',
        source: 'storage',
        entries,
        isStored: true,
        format,
        isErasureIncomplete,
        countUnsent,
      };
    } else {
      page.timeline = { kind: stored?.keptIn === 'memory' ? 'unavailable' : 'loading' };
    }
  };

  const reader = readSharedTimeline({
    client,
    instanceGuid,
    onChange: (timeline) => {
      shared = timeline;
      show();
    },
    onSilence: () => {
      stored = openStored();
      stored.subscribe(show);
      show();
    },
    ...(clock && { clock }),
  });

  const forget = (): void => {
    const forgetting = shared ? reader.forget() : stored?.forget();
    // The softphone first: it gives up what it would otherwise go on sending, and may note that it did.
    void forgetting?.then(async (isTimelineErased) => {
      const isRestErased = await storedData.forget();
      isErasureIncomplete = !(isTimelineErased && isRestErased);
      show();
    });
  };
  page.addEventListener('patchcord-timeline-forget', forget);
  return () => {
    reader.stop();
    page.removeEventListener('patchcord-timeline-forget', forget);
  };
}
