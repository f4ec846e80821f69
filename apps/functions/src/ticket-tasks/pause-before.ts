const first = 10;
const longest = 900;

/**
 * Seconds before an attempt: twice as many each time, up to a quarter of an hour, and half of them by chance, so that
 * messages that failed together do not come again together.
 * @param attempt 2 for the first repetition
 * @param random from 0 up to 1
 */
export function pauseBefore(attempt: number, random: number): number {
  const most = Math.min(longest, first * 2 ** Math.min(attempt - 2, 10));
  return Math.round(most / 2 + (most / 2) * random);
}
