import type { Clock, Instant } from '@patchcord/contact-ports';

/** A time in which this page did not run: no call could be heard in it. */
export interface Nap {
  readonly from: Instant;
  readonly to: Instant;
}

export interface WatchSleepOptions {
  readonly clock: Clock;
  /** Fires `freeze` and `resume` where the browser has them. */
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  readonly onWake: (nap: Nap) => void;
}

const beat = 5_000;
/** Browsers let the timers of hidden pages run once a minute; longer means that the page, or the machine, slept. */
const longestBeat = 90_000;

/** Notices when the page is frozen by the browser, and when the whole machine sleeps. Returns its own clean-up. */
export function watchSleep({ clock, page, onWake }: WatchSleepOptions): () => void {
  let aliveAt = clock.now();
  let frozenAt: Instant | undefined;
  let cancel = (): void => undefined;

  const wake = (from: Instant): void => {
    aliveAt = clock.now();
    frozenAt = undefined;
    onWake({ from, to: aliveAt });
  };
  const tick = (): void => {
    if (clock.now() - aliveAt > longestBeat) wake(frozenAt ?? aliveAt);
    aliveAt = clock.now();
    cancel = clock.schedule(tick, beat);
  };
  const freeze = (): void => {
    frozenAt = clock.now();
  };
  const resume = (): void => {
    if (frozenAt !== undefined) wake(frozenAt);
  };

  cancel = clock.schedule(tick, beat);
  page.addEventListener('freeze', freeze);
  page.addEventListener('resume', resume);
  return () => {
    cancel();
    page.removeEventListener('freeze', freeze);
    page.removeEventListener('resume', resume);
  };
}
