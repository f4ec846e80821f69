import type { Instant, Milliseconds, TimelineEntry } from '@patchcord/contact-ports';

/** How much of the timeline is kept; whichever is less decides. */
export interface TimelineRetention {
  /** A contact whose latest entry is older goes. */
  readonly maximumAge: Milliseconds;
  /** How many contacts are kept: those with the latest entries. */
  readonly maximumContacts: number;
  /** How many entries of one contact are kept: the latest, so that one that keeps failing does not fill the storage. */
  readonly maximumEntriesPerContact: number;
}

/** Two weeks or 500 contacts. */
export const defaultRetention: TimelineRetention = {
  maximumAge: 14 * 24 * 60 * 60 * 1_000,
  maximumContacts: 500,
  maximumEntriesPerContact: 400,
};

/** Which entries are kept, in their order. `now` is the local clock. */
export function retainTimeline<Entry extends Pick<TimelineEntry, 'contactId' | 'at'>>(
  entries: readonly Entry[],
  now: Instant,
  { maximumAge, maximumContacts, maximumEntriesPerContact }: TimelineRetention = defaultRetention,
): readonly Entry[] {
  const byContact = new Map<string, Entry[]>();
  for (const entry of entries) {
    const story = byContact.get(entry.contactId);
    if (story) story.push(entry);
    else byContact.set(entry.contactId, [entry]);
  }
  const kept = [...byContact.values()]
    .map((story) => ({ story, latest: story.reduce((latest, { at }) => Math.max(latest, at), 0) }))
    .filter(({ latest }) => now - latest <= maximumAge)
    .sort((one, other) => other.latest - one.latest)
    .slice(0, maximumContacts)
    .flatMap(({ story }) => story.slice(-maximumEntriesPerContact));
  if (kept.length === entries.length) return entries;
  const wanted = new Set(kept);
  return entries.filter((entry) => wanted.has(entry));
}
