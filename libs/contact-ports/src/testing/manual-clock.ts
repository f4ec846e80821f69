import type { Clock } from '../clock.js';
import type { Instant, Milliseconds } from '../instant.js';

interface Timer {
  readonly dueAt: Instant;
  readonly callback: () => void;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now: Instant;
  #timers: readonly Timer[] = [];

  /** @param startsAt default: 2026-11-22T09:30:00Z */
  constructor(startsAt: Instant = Date.UTC(2026, 10, 22, 9, 30)) {
    this.#now = startsAt;
  }

  /** How many callbacks still wait for their time. */
  get pending(): number {
    return this.#timers.length;
  }

  now(): Instant {
    return this.#now;
  }

  schedule(callback: () => void, delay: Milliseconds): () => void {
    const timer: Timer = { dueAt: this.#now + Math.max(0, delay), callback };
    this.#timers = [...this.#timers, timer];
    return () => {
      this.#remove(timer);
    };
  }

  /** Moves the time, and runs each callback that falls due at its own moment: by time, then by age; new ones too. */
  advance(by: Milliseconds): void {
    const end = this.#now + by;
    for (let timer = this.#nextDue(end); timer !== undefined; timer = this.#nextDue(end)) {
      this.#remove(timer);
      this.#now = Math.max(this.#now, timer.dueAt);
      timer.callback();
    }
    this.#now = end;
  }

  #nextDue(end: Instant): Timer | undefined {
    const due = this.#timers.filter((timer) => timer.dueAt <= end);
    return due.reduce<Timer | undefined>(
      (first, timer) => (first === undefined || timer.dueAt < first.dueAt ? timer : first),
      undefined,
    );
  }

  #remove(timer: Timer): void {
    this.#timers = this.#timers.filter((other) => other !== timer);
  }
}
