import { type Clock, systemClock } from '@patchcord/contact-ports';

const longestPause = 5_000;

/** The machine's clock, on which short pauses are over at once; time limits keep their length. */
export const hurriedClock: Clock = {
  now: () => systemClock.now(),
  schedule: (callback, delay) => systemClock.schedule(callback, delay <= longestPause ? 0 : delay),
};
