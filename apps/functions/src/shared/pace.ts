/** Lets callers through one at a time, evenly spaced. */
export type Pace = () => Promise<void>;

export interface CreatePaceOptions {
  readonly perSecond: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

export function createPace({ now, perSecond, wait }: CreatePaceOptions): Pace {
  let next = -Infinity;
  return async () => {
    const at = Math.max(next, now());
    next = at + 1000 / perSecond;
    const pause = at - now();
    if (pause > 0) await wait(pause);
  };
}
