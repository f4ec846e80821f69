import type { ChatLine } from './chat-line.js';

/** From where to read: a line, a time, or so many lines before the end. */
export type TranscriptStart =
  { readonly id: string } | { readonly absoluteTime: number } | { readonly mostRecent: number };

/** Which part of a transcript is wanted. */
export interface TranscriptQuery {
  readonly maxResults: number;
  readonly direction: 'BACKWARD' | 'FORWARD';
  readonly order: 'ASCENDING' | 'DESCENDING';
  /** Place of the first line that comes next, from an earlier page; it goes before `start`. */
  readonly next: number | undefined;
  readonly start: TranscriptStart | undefined;
}

/** One page, and where the next one starts; undefined on the last. */
export interface TranscriptPage {
  readonly lines: readonly ChatLine[];
  readonly next: number | undefined;
}

/**
 * One page of lines that are in the order of their times. Places are counted from the oldest line, so lines that are
 * added meanwhile move nothing. Undefined if the start names a line that is not there.
 */
export function transcriptPage(
  lines: readonly ChatLine[],
  query: TranscriptQuery,
): TranscriptPage | undefined {
  const isForward = query.direction === 'FORWARD';
  const first = query.next ?? placeOf(lines, query.start, isForward);
  if (first === undefined) return undefined;
  const [from, to] = isForward
    ? [first, Math.min(lines.length, first + query.maxResults)]
    : [Math.max(0, first + 1 - query.maxResults), first + 1];
  const page = lines.slice(from, to);
  const hasMore = isForward ? to < lines.length : from > 0;
  const next = isForward ? to : from - 1;
  return {
    lines: query.order === 'ASCENDING' ? page : page.reverse(),
    next: hasMore ? next : undefined,
  };
}

function placeOf(
  lines: readonly ChatLine[],
  start: TranscriptStart | undefined,
  isForward: boolean,
): number | undefined {
  if (start === undefined) return isForward ? 0 : lines.length - 1;
  if ('id' in start) {
    const place = lines.findIndex(({ id }) => id === start.id);
    return place === -1 ? undefined : place;
  }
  if ('mostRecent' in start) return Math.max(0, lines.length - start.mostRecent);
  if (!isForward) return lines.findLastIndex(({ at }) => at <= start.absoluteTime);
  const place = lines.findIndex(({ at }) => at >= start.absoluteTime);
  return place === -1 ? lines.length : place;
}
