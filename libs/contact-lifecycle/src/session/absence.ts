import type { Instant, Milliseconds } from '@patchcord/contact-ports';

const minute: Milliseconds = 60_000;
/** More than any reload or hand-over takes, and than any browser slows the timers of a hidden tab. */
const longestBlink: Milliseconds = 5 * minute;

/** How often a session is told the time. */
export const tellTimeEvery: Milliseconds = minute;

/**
 * How long nobody was there to see what became of contacts, because the computer slept or the browser was closed; 0 for
 * what a reload takes. Both times by the local clock.
 * @param aliveAt when the session ran last; undefined where nobody tells it the time
 */
export function absenceUntil(at: Instant | undefined, aliveAt: Instant | undefined): Milliseconds {
  if (at === undefined || aliveAt === undefined) return 0;
  const absence = at - aliveAt;
  return absence > longestBlink ? absence : 0;
}

/** A time to the minute: what changes more often would be stored more often. */
export function toMinute(at: Instant): Instant {
  return Math.floor(at / minute) * minute;
}
