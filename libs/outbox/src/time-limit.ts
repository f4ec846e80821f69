import type { Clock, Milliseconds } from '@patchcord/contact-ports';

/** Settles as `promise` does, or rejects with `createError()` when that takes longer than `limit`. */
export function withTimeLimit<Value>(
  promise: Promise<Value>,
  clock: Clock,
  limit: Milliseconds,
  createError: () => Error,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(() => {
      reject(createError());
    }, limit);
    promise.then(resolve, reject).finally(cancel);
  });
}
