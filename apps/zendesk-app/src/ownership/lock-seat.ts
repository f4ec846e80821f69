import type { Seat, SeatEvents } from './seat.js';
import type { WorkingLocks } from './tab-locks.js';

export interface LockSeatOptions extends SeatEvents {
  readonly name: string;
  readonly working: WorkingLocks;
}

/** A seat that the browser gives out: it is passed on at once when the tab that has it closes, reloads or crashes. */
export function createLockSeat({ name, working, onTaken, onRobbed }: LockSeatOptions): Seat {
  const { locks, clientId } = working;
  let turn = 0;
  let stopWaiting = new AbortController();
  let release: (() => void) | undefined;

  const request = (options: LockOptions): void => {
    const own = (turn += 1);
    locks
      .request(name, { mode: 'exclusive', ...options }, async () => {
        if (own !== turn) return;
        await new Promise<void>((resolve) => {
          release = resolve;
          onTaken();
        });
      })
      .catch(() => {
        // Given up by ourselves: nobody took anything.
        if (own !== turn || release === undefined) return;
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
    check: async () => {
      const { held = [] } = await locks.query();
      const holder = held.find((lock) => lock.name === name);
      return release !== undefined && holder !== undefined && holder.clientId === clientId;
    },
    leave: () => {
      giveUpWaiting();
      letGo();
    },
  };
}
