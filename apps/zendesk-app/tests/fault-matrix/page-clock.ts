import type { Clock, Instant, Milliseconds } from '@patchcord/contact-ports';

/** The timers of one page: they go with it. Serves the product's clock port and XState alike. */
export class PageClock implements Clock {
  readonly #clock: Clock;
  readonly #cancels = new Set<() => void>();
  #isGone = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How many callbacks wait for their time. */
  get pending(): number {
    return this.#cancels.size;
  }

  now(): Instant {
    return this.#clock.now();
  }

  schedule(callback: () => void, delay: Milliseconds): () => void {
    if (this.#isGone) return () => undefined;
    const cancel = this.#clock.schedule(() => {
      this.#cancels.delete(cancel);
      callback();
    }, delay);
    this.#cancels.add(cancel);
    return () => {
      this.#cancels.delete(cancel);
      cancel();
    };
  }

  /** As XState wants its timers. */
  readonly timers = {
    setTimeout: (callback: () => void, delay: Milliseconds): unknown => this.schedule(callback, delay),
    clearTimeout: (cancel: unknown): void => {
      if (typeof cancel === 'function') cancel();
    },
  };

  /** Nothing that was scheduled happens any more. */
  end(): void {
    this.#isGone = true;
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }
}
