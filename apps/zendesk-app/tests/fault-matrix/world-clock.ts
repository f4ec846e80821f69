import type { Clock, Instant, Milliseconds } from '@patchcord/contact-ports';

interface Timer {
  readonly dueAt: Instant;
  readonly callback: () => void;
}

/** The time of a whole world, Zendesk's and the pages', which passes only when the world says so: timer by timer. */
export class WorldClock implements Clock {
  readonly startedAt: Instant;
  #now: Instant;
  #timers: readonly Timer[] = [];

  /** @param startsAt default: now, because the simulated Zendesk goes by the machine's clock */
  constructor(startsAt: Instant = Date.now()) {
    this.startedAt = startsAt;
    this.#now = startsAt;
  }

  /** When the next timer is due; undefined when nothing waits. */
  get nextDueAt(): Instant | undefined {
    return this.#timers.length === 0 ? undefined : Math.min(...this.#timers.map(({ dueAt }) => dueAt));
  }

  now(): Instant {
    return this.#now;
  }

  schedule(callback: () => void, delay: Milliseconds): () => void {
    const timer: Timer = { dueAt: this.#now + Math.max(0, delay), callback };
    this.#timers = [...this.#timers, timer];
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Moves the time to `instant` at most, and runs the timers of the first moment at which any is due. */
  step(instant: Instant): void {
    this.#now = Math.max(this.#now, Math.min(instant, this.nextDueAt ?? instant));
    const due = this.#timers.filter(({ dueAt }) => dueAt <= this.#now);
    this.#timers = this.#timers.filter((timer) => !due.includes(timer));
    for (const { callback } of due) callback();
  }
}
