import type { TimelineEntry } from '@patchcord/contact-ports';
import { readList, readObject, readText } from './read-json.js';

/** What the softphone and the app's page in the nav bar of one browser tab say to each other. JSON only. */
export const timelineMessages = {
  /** Softphone to page: it is here, and can be asked. */
  offered: 'patchcord.timeline.offered',
  /** Page to softphone, with its own `reader` guid: everything, and then what changes. */
  wanted: 'patchcord.timeline.wanted',
  /** Softphone to page: part `part` of `parts` of everything there is. */
  part: 'patchcord.timeline.part',
  /** Softphone to page: entries that came after everything it has sent. */
  recorded: 'patchcord.timeline.recorded',
  /** Page to softphone, with its own `reader` guid: erase everything. */
  forget: 'patchcord.timeline.forget',
  /** Softphone to page: whether that is `complete`. */
  forgotten: 'patchcord.timeline.forgotten',
} as const;

/** Where the entries are kept that are shared: still being read, in the browser's storage, or in memory only. */
export type SharedTimelineKeeping = 'opening' | 'storage' | 'memory';

const kinds: readonly unknown[] = ['event', 'decision', 'request', 'problem'];

/** The entries in a message. What is none is left out: the two sides may be of different versions for a while. */
export function readTimelineEntries(value: unknown): readonly TimelineEntry[] {
  return readList(value).filter(isTimelineEntry);
}

export function readKeeping(value: unknown): SharedTimelineKeeping {
  return value === 'storage' || value === 'opening' ? value : 'memory';
}

function isTimelineEntry(value: unknown): value is TimelineEntry {
  const { contactId, at, kind, name, reason, personal } = readObject(value);
  return (
    readText(contactId) !== undefined &&
    Number.isFinite(at) &&
    kinds.includes(kind) &&
    typeof name === 'string' &&
    typeof reason === 'string' &&
    (personal === undefined || readList(personal).every((text) => typeof text === 'string'))
  );
}
