import type { DeskClock } from './clock.js';

/** Which new records the search index has not read yet. Known records are always found. */
export interface SearchIndex {
  /** Milliseconds until a new record is found. */
  lag: number;
  /** Tells the index of a new record. */
  add(id: number): void;
  /** @returns whether searches find the record */
  has(id: number): boolean;
  /** Reads everything that waits. */
  flush(): void;
}

/** @returns an index that lags behind the records it is told of */
export function createSearchIndex(clock: DeskClock, lag: number): SearchIndex {
  const searchableAt = new Map<number, number>();
  return {
    lag,
    add(id) {
      searchableAt.set(id, clock.now() + this.lag);
    },
    has: (id) => (searchableAt.get(id) ?? 0) <= clock.now(),
    flush: () => {
      searchableAt.clear();
    },
  };
}
