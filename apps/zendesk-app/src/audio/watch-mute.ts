import type { Clock, Instant, Milliseconds } from '@patchcord/contact-ports';

/** By then the window that carries the sound has told that it is muted. */
const confirmedWithin: Milliseconds = 2_000;
/** Timers fire a little early. */
const tolerance: Milliseconds = 20;

/** See {@link createMuteWatch}. */
export interface MuteWatch {
  /**
   * @param askedAt when the agent pressed *Mute* in Connect's page here, by the local clock
   * @param isSettled nothing is in doubt about it: the window with the sound is muted, or no call is live
   * @returns whether the customer may still hear an agent who believes to be muted
   */
  follow(askedAt: Instant | undefined, isSettled: boolean): boolean;
  /** The agent knows. */
  dismiss(): void;
}

/**
 * Connect's page offers *Mute* in media-less mode, too, and it reaches the sound only within one storage partition
 * (connect.md, section 6).
 * @param options.onLate it has not been confirmed in time: follow it again
 */
export function createMuteWatch(options: { readonly clock: Clock; readonly onLate: () => void }): MuteWatch {
  const { clock, onLate } = options;
  let awaited: Instant | undefined;
  let settled: Instant | undefined;

  return {
    follow: (askedAt, isSettled) => {
      if (isSettled) settled = askedAt;
      const isNew = askedAt !== awaited;
      awaited = askedAt;
      if (askedAt === undefined || askedAt === settled) return false;
      if (isNew) clock.schedule(onLate, confirmedWithin + tolerance);
      return clock.now() - askedAt >= confirmedWithin;
    },
    dismiss: () => {
      settled = awaited;
    },
  };
}
