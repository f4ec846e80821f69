/** The simulator's time: the machine's clock plus what a test moved it by. */
export interface DeskClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The current second as Zendesk writes times: `2026-11-22T09:30:00Z`. */
  stamp(): string;
  /** Moves the clock forward. */
  advance(milliseconds: number): void;
  /** Returns to the machine's time. */
  reset(): void;
}

/** @returns the time in UTC to the second, with `Z`, as Zendesk writes it */
export function toStamp(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** @returns a clock that runs with the machine and can be moved forward */
export function createDeskClock(): DeskClock {
  let offset = 0;
  const now = () => Date.now() + offset;
  return {
    now,
    stamp: () => toStamp(now()),
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    reset: () => {
      offset = 0;
    },
  };
}
