import type { Clock, Instant, Milliseconds } from '@patchcord/contact-ports';
import type { TabChannel } from './tab-channel.js';

export interface WatchOwnerOptions {
  readonly channel: TabChannel;
  readonly clock: Clock;
  /** The owner did not answer for {@link ownerPatience}. */
  readonly onSilence: () => void;
}

/** How long an owner may keep silent. */
export const ownerPatience: Milliseconds = 4_000;

const askEvery: Milliseconds = 1_000;
const doubt: Milliseconds = 1_000;

/**
 * Asks the owner each second whether it is there. It is asked, and does not have to call: browsers slow the timers of
 * tabs out of view down to one a minute, but not their messages. Returns its own clean-up.
 */
export function watchOwner({ channel, clock, onSilence }: WatchOwnerOptions): () => void {
  let heardAt: Instant = clock.now();
  let askedAt: Instant | undefined;
  let doubtedAt: Instant | undefined;

  const hear = (): void => {
    heardAt = clock.now();
    askedAt = doubtedAt = undefined;
  };
  const ask = (now: Instant): Instant => {
    channel.post('ping');
    return now;
  };
  const look = (): void => {
    const now = clock.now();
    // The clock was put back: nobody was heard in what is the future again.
    if (now < Math.max(heardAt, askedAt ?? 0, doubtedAt ?? 0)) hear();
    if (askedAt === undefined) {
      if (now - heardAt >= askEvery) askedAt = ask(now);
    } else if (doubtedAt === undefined) {
      // Asked once more: this tab may have slept itself, with the answer still unread.
      if (now - askedAt >= ownerPatience - doubt) doubtedAt = ask(now);
    } else if (now - doubtedAt >= doubt) {
      hear();
      onSilence();
    }
    stopTimer = clock.schedule(look, askEvery);
  };
  let stopTimer = clock.schedule(look, askEvery);
  const stops = ['held', 'seated', 'yielded'].map((kind) => channel.on(kind, hear));

  return () => {
    stopTimer();
    for (const stop of stops) stop();
  };
}
