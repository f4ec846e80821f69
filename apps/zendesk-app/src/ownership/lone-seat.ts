import type { Seat, SeatEvents } from './seat.js';

/** The seat of a tab that can neither see nor hear others: it has it alone. */
export function createLoneSeat({ onTaken }: SeatEvents): Seat {
  return {
    queue: onTaken,
    seize: onTaken,
    setFree: () => undefined,
    check: () => Promise.resolve(true),
    leave: () => undefined,
  };
}
