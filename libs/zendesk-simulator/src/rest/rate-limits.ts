import type { DeskClock } from '../desk/clock.js';
import { RestError } from './rest-error.js';

/** How many requests each limit allows. */
export interface LimitSettings {
  /** All requests of the account, per minute. */
  account: number;
  /** Requests of one user through the app, per five minutes. */
  app: number;
  /** Updates of one ticket by one user, per ten minutes. */
  ticketUpdates: number;
  /** Updates of all tickets, per minute. */
  accountTicketUpdates: number;
  /** Lists of tickets, per minute. */
  ticketLists: number;
  /** Created tickets, per minute. */
  ticketCreates: number;
  /** Updates of one user, per minute. */
  userUpdates: number;
  /** Updates of all users, per second. */
  accountUserUpdates: number;
  /** Notifications to apps, per minute. */
  notifications: number;
}

/** The limits of an Enterprise account. */
export const enterpriseLimits: Readonly<LimitSettings> = {
  account: 700,
  app: 700,
  ticketUpdates: 30,
  accountTicketUpdates: 100,
  ticketLists: 100,
  ticketCreates: 300,
  userUpdates: 5,
  accountUserUpdates: 1,
  notifications: 100,
};

/** Where a bucket stands after a request was counted. */
export interface BucketState {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the oldest counted request leaves the window. */
  readonly reset: number;
}

/** Counts requests in sliding windows and refuses what is too much. */
export interface RateLimits {
  settings: LimitSettings;
  /**
   * Counts one request.
   * @throws RestError 429 with `Retry-After` when the window is full
   */
  take(
    limit: keyof LimitSettings,
    windowSeconds: number,
    key: string | number,
    refusal: unknown,
  ): BucketState;
  /** Forgets all counted requests. */
  clear(): void;
}

/** @returns limits that count by the desk's clock */
export function createRateLimits(clock: DeskClock, settings: Readonly<LimitSettings>): RateLimits {
  const buckets = new Map<string, number[]>();
  return {
    settings: { ...settings },
    take(name, windowSeconds, key, refusal) {
      const now = clock.now();
      const bucketKey = `${name}:${key}`;
      const times = (buckets.get(bucketKey) ?? []).filter((time) => time > now - windowSeconds * 1000);
      const limit = this.settings[name];
      const reset = Math.max(1, Math.ceil(((times[0] ?? now) + windowSeconds * 1000 - now) / 1000));
      buckets.set(bucketKey, times);
      if (times.length >= limit) throw new RestError(429, refusal, { 'retry-after': String(reset) });
      times.push(now);
      return { limit, remaining: limit - times.length, reset };
    },
    clear: () => {
      buckets.clear();
    },
  };
}

/** The JSON body of a refusal by an account-wide limit. */
export const accountLimitExceeded = {
  error: 'APIRateLimitExceeded',
  description: 'Number of allowed API requests per minute exceeded',
} as const;

/** The text Zendesk answers when one ticket is updated too often. */
export const ticketUpdatesExceeded =
  'Rate limit for ticket updates exceeded, please wait before updating this ticket again';
