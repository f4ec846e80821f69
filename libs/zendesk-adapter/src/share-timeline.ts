import { systemClock, type Clock, type Milliseconds, type TimelineEntry } from '@patchcord/contact-ports';
import type { TellingClient } from './list-instances.js';
import { readObject, readText } from './read-json.js';
import { timelineMessages, type SharedTimelineKeeping } from './share-timeline-messages.js';
import { tellInstances } from './tell-instances.js';

/** A timeline that can be shared. */
export interface ShareableTimeline {
  readonly keptIn: SharedTimelineKeeping;
  getEntries(): readonly TimelineEntry[];
  /** Tells of each new entry, and of any other change. Returns its own clean-up. */
  subscribe(
    listener: (
      change: { readonly kind: 'recorded'; readonly entry: TimelineEntry } | { readonly kind: 'replaced' },
    ) => void,
  ): () => void;
  forget(): Promise<boolean>;
}

export interface ShareTimelineOptions {
  /** The softphone's client; it must be registered. */
  readonly client: TellingClient;
  readonly timeline: ShareableTimeline;
  readonly clock?: Clock;
}

const pause: Milliseconds = 200;
const entriesPerMessage = 500;

/**
 * In the softphone: gives the timeline to the app's page in the nav bar of the same browser tab, when it asks, and
 * then what changes, in batches. It goes from page to page and needs no storage. Returns its own clean-up.
 */
export function shareTimeline({ client, timeline, clock = systemClock }: ShareTimelineOptions): () => void {
  const readers = new Set<string>();
  let fresh: TimelineEntry[] = [];
  let isReplaced = false;
  let cancelPush: (() => void) | undefined;

  const send = (event: string, data: unknown, to: Iterable<string> = readers): void => {
    for (const reader of to) client.instance(reader).trigger(event, data);
  };

  const sendEverything = (to: Iterable<string> = readers): void => {
    const entries = timeline.getEntries();
    const parts = Math.max(1, Math.ceil(entries.length / entriesPerMessage));
    for (let part = 0; part < parts; part += 1) {
      const first = part * entriesPerMessage;
      const entriesOfPart = entries.slice(first, first + entriesPerMessage);
      send(timelineMessages.part, { part, parts, keptIn: timeline.keptIn, entries: entriesOfPart }, to);
    }
  };

  const push = (): void => {
    cancelPush?.();
    cancelPush = undefined;
    if (isReplaced) sendEverything();
    else if (fresh.length > 0) send(timelineMessages.recorded, { entries: fresh });
    fresh = [];
    isReplaced = false;
  };

  const answer = (data: unknown): void => {
    const reader = readText(readObject(data)['reader']);
    if (reader === undefined) return;
    // The others get what waits for them first: the new one gets everything.
    readers.delete(reader);
    push();
    readers.add(reader);
    sendEverything([reader]);
  };

  const forget = (): void => {
    timeline.forget().then(
      (complete) => {
        push();
        send(timelineMessages.forgotten, { complete });
      },
      () => {
        send(timelineMessages.forgotten, { complete: false });
      },
    );
  };

  const leave = timeline.subscribe((change) => {
    if (readers.size === 0) return;
    if (change.kind === 'replaced') isReplaced = true;
    else fresh.push(change.entry);
    cancelPush ??= clock.schedule(push, pause);
  });
  client.on(timelineMessages.wanted, answer);
  client.on(timelineMessages.forget, forget);
  // A page that was opened before the softphone, or before it was loaded again, is waiting for this.
  void tellInstances({
    client,
    clock,
    locations: ['nav_bar'],
    event: timelineMessages.offered,
    data: () => ({}),
  });
  return () => {
    leave();
    cancelPush?.();
    client.off(timelineMessages.wanted, answer);
    client.off(timelineMessages.forget, forget);
  };
}
