import type { Milliseconds } from './instant.js';

const marker = Symbol.for('@patchcord/port-error');

/**
 * Why a port could not do what it was asked:
 * - `unauthorized`: the session with Zendesk or Connect is over; it may come back when the agent signs in.
 * - `forbidden`: this agent may not do it; asking again will not help.
 * - `not-found`: the thing asked for by id does not exist, or this agent may not see it.
 * - `rate-limited`: too many requests; ask again later.
 * - `unavailable`: no answer, a lost connection, or a server error; ask again later.
 * - `rejected`: the other side understood and refused; asking again unchanged will not help.
 * - `aborted`: we gave up ourselves.
 */
export type PortErrorReason =
  'unauthorized' | 'forbidden' | 'not-found' | 'rate-limited' | 'unavailable' | 'rejected' | 'aborted';

export interface PortErrorOptions {
  readonly cause?: unknown;
  /** How long the other side asked us to wait. */
  readonly retryAfter?: Milliseconds | undefined;
  /** True when a write may have taken effect although its answer was lost. */
  readonly mayHaveBeenApplied?: boolean;
}

/** The one error that ports reject with. Its message is for developers; people read a sentence made from `reason`. */
export class PortError extends Error {
  readonly [marker] = true;
  readonly reason: PortErrorReason;
  readonly retryAfter: Milliseconds | undefined;
  readonly mayHaveBeenApplied: boolean;

  constructor(reason: PortErrorReason, message: string, options: PortErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = 'PortError';
    this.reason = reason;
    this.retryAfter = options.retryAfter;
    this.mayHaveBeenApplied = options.mayHaveBeenApplied ?? false;
  }

  /** True when the same request can succeed later without anybody changing it. */
  get isTransient(): boolean {
    return (
      this.reason === 'rate-limited' ||
      this.reason === 'unavailable' ||
      this.reason === 'unauthorized' ||
      this.reason === 'aborted'
    );
  }

  /** Recognises port errors also when two copies of this package are loaded. */
  static isInstance(error: unknown): error is PortError {
    return typeof error === 'object' && error !== null && marker in error;
  }

  /** Any thrown value as a port error; what is not one already counts as `unavailable`, with itself as the cause. */
  static from(error: unknown): PortError {
    if (PortError.isInstance(error)) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new PortError('unavailable', message, { cause: error });
  }
}
