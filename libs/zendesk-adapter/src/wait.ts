import type { Clock, Milliseconds } from '@patchcord/contact-ports';

/** Resolves after `delay` of this clock. */
export function wait(clock: Clock, delay: Milliseconds): Promise<void> {
  return new Promise((resolve) => {
    clock.schedule(resolve, delay);
  });
}
