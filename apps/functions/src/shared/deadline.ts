/** The moment at which an answer has to be there. */
export interface Deadline {
  /** Milliseconds that are left; 0 when it has passed. */
  left(): number;
  /** Ends what has not ended by then, or after `most` milliseconds. */
  signal(most?: number): AbortSignal;
}

/**
 * @param milliseconds from now
 * @param now milliseconds of any clock that only goes forward
 */
export function createDeadline(milliseconds: number, now: () => number): Deadline {
  const at = now() + milliseconds;
  const left = () => Math.max(0, at - now());
  return { left, signal: (most = Infinity) => AbortSignal.timeout(Math.ceil(Math.min(most, left()))) };
}
