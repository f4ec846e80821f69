import type { Clock, Milliseconds } from '@patchcord/contact-ports';
import type { Seat, SeatEvents } from './seat.js';
import type { WorkingLocks } from './tab-locks.js';

export interface LockSeatOptions extends SeatEvents {
  readonly name: string;
  readonly working: WorkingLocks;
  readonly clock: Pick<Clock, 'now'>;
  /** How long an answer of the browser holds: nobody takes the seat from a tab that was awake so recently. */
  readonly trustFor: Milliseconds;
}

/** A seat that the browser gives out: it is passed on at once when the tab that has it closes, reloads or crashes. */
export function createLockSeat(options: LockSeatOptions): Seat {
  const { name, working, clock, trustFor, onTaken, onRobbed } = options;
  const { locks, clientId } = working;
  let turn = 0;
  let stopWaiting = new AbortController();
  let release: (() => void) | undefined;

  const isHeld = async (): Promise<boolean> => {
    const { held = [] } = await locks.query();
    return held.some((lock) => lock.name === name && lock.clientId === clientId);
  };
  /** A tab that slept hears late that it was given the lock, and may have been robbed of it since. */
  const isStillHeld = async (): Promise<boolean> => {
    const askedAt = clock.now();
    if (!(await isHeld())) return false;
    return clock.now() - askedAt <= trustFor || isStillHeld();
  };
  const request = (order: LockOptions): void => {
    const own = (turn += 1);
    let isGiven = false;
    locks
      .request(name, { mode: 'exclusive', ...order }, async () => {
        isGiven = true;
        if (!(await isStillHeld()) || own !== turn) return;
        await new Promise<void>((resolve) => {
          release = resolve;
          onTaken();
        });
      })
      .catch(() => {
        // Given up by ourselves: nobody took anything.
        if (own !== turn || !isGiven) return;
        release = undefined;
        onRobbed();
      });
  };
  const letGo = (): void => {
    release?.();
    release = undefined;
  };
  const giveUpWaiting = (): void => {
    turn += 1;
    stopWaiting.abort();
    stopWaiting = new AbortController();
  };

  return {
    queue: () => {
      giveUpWaiting();
      letGo();
      request({ signal: stopWaiting.signal });
    },
    seize: () => {
      if (release !== undefined) return;
      giveUpWaiting();
      request({ steal: true });
    },
    setFree: () => undefined,
    check: async () => release !== undefined && (await isHeld()),
    leave: () => {
      giveUpWaiting();
      letGo();
    },
  };
}
