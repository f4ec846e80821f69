import type { Instant, Milliseconds } from '@patchcord/contact-ports';

/** Connect's page asks for news in a poll of at most 30 seconds (connect.md, section 3.4); two of them without an answer are too many. */
export const longestSilence: Milliseconds = 75_000;

export interface LivenessFacts {
  readonly now: Instant;
  /** When Connect last told anything; undefined before its first word. */
  readonly heardAt: Instant | undefined;
  /** When this page last woke up: Connect's page slept as well, and gets its time. */
  readonly wokeAt: Instant | undefined;
}

/** For how long Connect has been silent; undefined while that is in order. */
export function judgeLiveness({ now, heardAt, wokeAt }: LivenessFacts): Milliseconds | undefined {
  if (heardAt === undefined) return undefined;
  const silentSince = Math.max(heardAt, wokeAt ?? heardAt);
  return now - silentSince > longestSilence ? now - heardAt : undefined;
}
