import type { Hono } from 'hono';
import type { Desk } from '../desk/desk.js';
import type { RateLimits } from './rate-limits.js';

/** What every REST endpoint works on. */
export interface RestWorld {
  readonly desk: Desk;
  readonly limits: RateLimits;
}

/** What the pipeline tells an endpoint about its request. */
export interface RestEnvironment {
  readonly Bindings: {
    /** The workspace page's own requests are free of limits. */
    readonly unlimited: boolean;
  };
}

/** A Hono application of REST endpoints. */
export type RestApi = Hono<RestEnvironment>;
