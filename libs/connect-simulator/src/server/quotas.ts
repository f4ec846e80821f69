import type { Clock } from '../engine/clock.js';

/** How often an operation of the public API is answered, in Connect's words: a rate, and what may come at once. */
export interface Quota {
  /** As `StartTaskContact`. */
  readonly operation: string;
  readonly perSecond: number;
  /** How many are answered at once before the rate counts; 1 unless given. */
  readonly burst?: number;
}

/** The quotas that are set; an operation without one is always answered. */
export function createQuotas(clock: Clock) {
  const buckets = new Map<string, { readonly quota: Quota; left: number; at: number }>();
  return {
    set: (quota: Quota): void => {
      buckets.set(quota.operation, { quota, left: quota.burst ?? 1, at: clock.now() });
    },
    /** Counts a request; false when there are too many. */
    take: (operation: string): boolean => {
      const bucket = buckets.get(operation);
      if (bucket === undefined) return true;
      const now = clock.now();
      const { burst = 1, perSecond } = bucket.quota;
      bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
      bucket.at = now;
      if (bucket.left < 1) return false;
      bucket.left -= 1;
      return true;
    },
    list: (): readonly Quota[] => [...buckets.values()].map(({ quota }) => quota),
    clear: (): void => {
      buckets.clear();
    },
  };
}

export type Quotas = ReturnType<typeof createQuotas>;
