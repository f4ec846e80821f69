import { systemClock, type Clock, type Milliseconds, type TimelineEntry } from '@patchcord/contact-ports';
import type { TellingClient } from './list-instances.js';
import { readObject } from './read-json.js';
import {
  readKeeping,
  readTimelineEntries,
  timelineMessages,
  type SharedTimelineKeeping,
} from './share-timeline-messages.js';
import { tellInstances } from './tell-instances.js';

/** The softphone's timeline as it is now. */
export interface SharedTimeline {
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[];
  readonly keptIn: SharedTimelineKeeping;
}

export interface ReadSharedTimelineOptions {
  /** The client of this page; it must be registered. */
  readonly client: TellingClient;
  /** `context.instanceGuid` of this page: where the softphone sends its answer. */
  readonly instanceGuid: string;
  /** Called with the whole timeline when the softphone has answered, and after each batch of changes. */
  readonly onChange: (timeline: SharedTimeline) => void;
  /** Called at most once: two seconds have passed without an answer. A later answer still comes to `onChange`. */
  readonly onSilence: () => void;
  readonly clock?: Clock;
}

export interface SharedTimelineReader {
  /** Has the softphone erase everything. False: it did not answer, or its storage may still hold entries. */
  forget(): Promise<boolean>;
  stop(): void;
}

const patience: Milliseconds = 2_000;
const patienceWithErasing: Milliseconds = 10_000;

/** In the app's page in the nav bar: reads the timeline of the softphone in the same browser tab, and follows it. */
export function readSharedTimeline(options: ReadSharedTimelineOptions): SharedTimelineReader {
  const { client, instanceGuid, onChange, onSilence, clock = systemClock } = options;
  let timeline: SharedTimeline | undefined;
  let collected: readonly TimelineEntry[] = [];
  let collectedParts = 0;
  const erasures = new Set<(complete: boolean) => void>();

  const tellSoftphone = (event: string): void => {
    void tellInstances({
      client,
      clock,
      locations: ['top_bar'],
      event,
      data: () => ({ reader: instanceGuid }),
    });
  };
  const ask = (): void => {
    tellSoftphone(timelineMessages.wanted);
  };

  const cancelSilence = clock.schedule(onSilence, patience);

  const handlers: Readonly<Record<string, (data: unknown) => void>> = {
    [timelineMessages.offered]: ask,
    [timelineMessages.part]: (data) => {
      cancelSilence();
      const { part, parts, keptIn, entries } = readObject(data);
      if (part === 0) [collected, collectedParts] = [[], 0];
      // A part of which the beginning was missed: the whole follows on request only.
      if (part !== collectedParts) return;
      collected = [...collected, ...readTimelineEntries(entries)];
      collectedParts += 1;
      if (collectedParts !== parts) return;
      timeline = { entries: collected, keptIn: readKeeping(keptIn) };
      onChange(timeline);
    },
    [timelineMessages.recorded]: (data) => {
      if (timeline === undefined) return;
      const { entries } = readObject(data);
      timeline = { ...timeline, entries: [...timeline.entries, ...readTimelineEntries(entries)] };
      onChange(timeline);
    },
    [timelineMessages.forgotten]: (data) => {
      for (const settle of [...erasures]) settle(readObject(data)['complete'] === true);
    },
  };
  for (const [event, handler] of Object.entries(handlers)) client.on(event, handler);
  ask();

  return {
    forget: () =>
      new Promise((resolve) => {
        const settle = (complete: boolean): void => {
          cancel();
          erasures.delete(settle);
          resolve(complete);
        };
        const cancel = clock.schedule(() => {
          settle(false);
        }, patienceWithErasing);
        erasures.add(settle);
        tellSoftphone(timelineMessages.forget);
      }),
    stop: () => {
      cancelSilence();
      for (const [event, handler] of Object.entries(handlers)) client.off(event, handler);
    },
  };
}
