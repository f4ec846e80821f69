import type { Clock } from './clock.js';
import type { Milliseconds } from './instant.js';

export interface WithinTimeOptions {
  readonly clock: Clock;
  readonly limit: Milliseconds;
  createError(): Error;
}

/**
 * What `promise` comes to, unless that takes longer than `limit`: then rejects with `createError()`. What it comes to
 * afterwards is ignored. Some of the outside world leaves promises pending for ever.
 */
export function withinTime<Value>(
  promise: Promise<Value>,
  { clock, limit, createError }: WithinTimeOptions,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(() => {
      reject(createError());
    }, limit);
    promise.then(
      (value) => {
        cancel();
        resolve(value);
      },
      (error: unknown) => {
        cancel();
        reject(error as Error);
      },
    );
  });
}
