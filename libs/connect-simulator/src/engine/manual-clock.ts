import type { Clock } from './clock.js';

/** A clock that stands still until it is advanced; due tasks run in the order of their times. */
export interface ManualClock extends Clock {
  advance(milliseconds: number): void;
}

/** A clock for tests, standing at `startAt` (epoch milliseconds). */
export function createManualClock(startAt = Date.UTC(2026, 0, 1)): ManualClock {
  let time = startAt;
  let tasks: { readonly at: number; readonly task: () => void }[] = [];
  return {
    now: () => time,
    schedule: (task, delayMs) => {
      const entry = { at: time + delayMs, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
    advance: (milliseconds) => {
      const end = time + milliseconds;
      for (;;) {
        const next = tasks.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        tasks = tasks.filter((entry) => entry !== next);
        time = next.at;
        next.task();
      }
      time = end;
    },
  };
}
