import type { Instant } from '@patchcord/contact-ports';
import type { ContactStory } from './contact-story.js';

export interface TimelineExport {
  readonly fileName: string;
  /** JSON. */
  readonly text: string;
  readonly contactCount: number;
  readonly entryCount: number;
}

/**
 * Contacts as JSON to take away, as they are shown: redacted ones stay so. Times are ISO 8601 in UTC.
 * @param now by the local clock; its day is in the file's name
 */
export function exportTimeline(
  stories: readonly ContactStory[],
  isRedacted: boolean,
  now: Instant,
): TimelineExport {
  const exportedAt = new Date(now).toISOString();
  const contacts = stories.map(({ contactId, entries }) => ({
    contactId,
    entries: entries.map(({ at, kind, name, reason, data }) => ({
      at: new Date(at).toISOString(),
      kind,
      name,
      reason,
      ...(data && { data }),
    })),
  }));
  return {
    fileName: `patchcord-timeline-${exportedAt.slice(0, 10)}${isRedacted ? '' : '-with-personal-details'}.json`,
    text: JSON.stringify(
      { format: 'patchcord-timeline', version: 1, exportedAt, redacted: isRedacted, contacts },
      null,
      2,
    ),
    contactCount: contacts.length,
    entryCount: contacts.reduce((count, { entries }) => count + entries.length, 0),
  };
}
