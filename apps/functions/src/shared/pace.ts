/** Lets callers through one at a time, evenly spaced. Rejects at once where that takes longer than `patienceMs`; nobody else then waits for them. */
export type Pace = (patienceMs: number) => Promise<void>;

export interface CreatePaceOptions {
  readonly perSecond: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

export function createPace({ now, perSecond, wait }: CreatePaceOptions): Pace {
  let next = -Infinity;
  return async (patienceMs) => {
    const at = Math.max(next, now());
    const pause = at - now();
    if (pause > patienceMs) throw new Error('There is no time left: others are waiting to start.');
    next = at + 1000 / perSecond;
    if (pause > 0) await wait(pause);
  };
}
