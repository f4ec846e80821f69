import { type Clock, type Milliseconds, systemClock } from '@patchcord/contact-ports';

/**
 * Warns an agent who is available, and would hear no call, once each time that comes about.
 * @returns call it after each change: whether it is so, and how long it has to stay so before it is worth a word
 */
export function createUnheardWarning(options: {
  readonly clock?: Clock;
  readonly warn: () => void;
}): (isDue: boolean, patience: Milliseconds) => void {
  const { clock = systemClock, warn } = options;
  let cancel: (() => void) | undefined;
  let hasWarned = false;

  return (isDue, patience) => {
    if (!isDue) {
      cancel?.();
      cancel = undefined;
      hasWarned = false;
      return;
    }
    if (hasWarned) return;
    cancel ??= clock.schedule(() => {
      cancel = undefined;
      hasWarned = true;
      warn();
    }, patience);
  };
}
