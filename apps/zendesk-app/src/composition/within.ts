import type { Clock, Milliseconds } from '@patchcord/contact-ports';

/** What `promise` comes to, if it does within `limit`; else it rejects. */
export function within<Value>(promise: Promise<Value>, limit: Milliseconds, clock: Clock): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(() => {
      reject(new Error(`No answer within ${String(limit)} ms`));
    }, limit);
    promise.finally(cancel).then(resolve, reject);
  });
}
