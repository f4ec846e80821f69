import type { Instant, Milliseconds } from './instant.js';

/** The local clock and its timers, as a port, so that tests decide what time it is. */
export interface Clock {
  /** The local time. Never use it for call records: those carry Connect's own times (contact-rules.md, section 6). */
  now(): Instant;
  /** Calls `callback` once after `delay`; the returned function cancels it. */
  schedule(callback: () => void, delay: Milliseconds): () => void;
}

/** The clock of the machine this runs on. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule: (callback, delay) => {
    const timer = setTimeout(callback, delay);
    return () => {
      clearTimeout(timer);
    };
  },
};
