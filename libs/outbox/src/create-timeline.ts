import { systemClock, type Clock, type Journal, type TimelineEntry } from '@patchcord/contact-ports';

export interface TimelineOptions {
  readonly clock?: Clock;
  /** How many entries are kept; beyond that the oldest go. */
  readonly limit?: number;
}

/** A journal that keeps the timeline of the latest contacts in memory. */
export function createTimeline({ clock = systemClock, limit = 5_000 }: TimelineOptions = {}): Journal {
  const entries: TimelineEntry[] = [];
  return {
    record(entry) {
      entries.push({ ...entry, at: clock.now() });
      if (entries.length > limit) entries.splice(0, entries.length - limit);
    },
    getEntries(contactId) {
      return contactId === undefined
        ? [...entries]
        : entries.filter((entry) => entry.contactId === contactId);
    },
  };
}
