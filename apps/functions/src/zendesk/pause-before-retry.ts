import type { Deadline } from '../shared/deadline.js';

/** What a repetition needs at least to be worth while. */
export const shortestAttemptMs = 300;

/** Waits between attempts where Zendesk says nothing about it. */
const pausesMs = [250, 750, 1500];

/** Also when Zendesk asks for no wait at all. */
const shortestPauseMs = 250;

/**
 * Milliseconds to wait before a request is repeated: what Zendesk asks for in `Retry-After`, else a usual pause. Undefined
 * when it is not to be repeated, because it was often enough, or the deadline leaves no time for it.
 * @param headers of the answer, where there was one
 * @param attempt 0 before the first repetition
 */
export function pauseBeforeRetry(
  headers: Headers | undefined,
  attempt: number,
  deadline: Deadline,
): number | undefined {
  const asked = headers?.get('retry-after') ?? '';
  const pause = /^\d{1,6}$/.test(asked) ? Math.max(Number(asked) * 1000, shortestPauseMs) : pausesMs[attempt];
  return pause === undefined || pause + shortestAttemptMs > deadline.left() ? undefined : pause;
}
