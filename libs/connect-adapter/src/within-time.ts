import type { Clock, Milliseconds } from '@patchcord/contact-ports';

/**
 * What `promise` comes to, unless that takes too long: then rejects with `timeOut()`. Streams leaves some of its promises
 * pending for ever (connect.md, section 2.7).
 */
export function withinTime<Value>(
  promise: Promise<Value>,
  { clock, timeout, timeOut }: { readonly clock: Clock; readonly timeout: Milliseconds; timeOut(): Error },
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(() => {
      reject(timeOut());
    }, timeout);
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
