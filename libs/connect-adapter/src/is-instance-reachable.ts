import type { Clock, Milliseconds } from '@patchcord/contact-ports';

/**
 * Whether anything answers at the instance's address. The answer itself stays closed to us: that there is one is
 * enough to tell a wrong address, or a dead network, from somebody who is not signed in.
 * @param timeout after it, silence counts as no
 */
export function isInstanceReachable(
  instanceUrl: string,
  { fetch, clock, timeout }: { fetch: typeof globalThis.fetch; clock: Clock; timeout: Milliseconds },
): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = clock.schedule(() => {
      resolve(false);
    }, timeout);
    const settle = (reachable: boolean): void => {
      cancel();
      resolve(reachable);
    };
    fetch(instanceUrl, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' }).then(
      () => {
        settle(true);
      },
      () => {
        settle(false);
      },
    );
  });
}
