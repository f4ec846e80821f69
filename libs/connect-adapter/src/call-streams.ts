import { type Clock, type Milliseconds, PortError } from '@patchcord/contact-ports';
import { toConnectPortError } from './connect-port-error.js';
import type { StreamsCallbacks } from './connect-types.js';

export interface CallStreamsOptions {
  readonly clock: Clock;
  /** Streams itself may never answer: neither without permission, nor when the session is over. */
  readonly timeout: Milliseconds;
  /** Whether the session with Connect is known to be over; asked when the time is up. */
  readonly isSignedOut: () => boolean;
}

/**
 * Runs one call of Streams: always with both callbacks, within a time limit, and failing with a port error only
 * (connect.md, sections 2.7 and 5.1). A call that ran out of time may have taken effect.
 * @param name for developers
 */
export function callStreams(
  name: string,
  start: (callbacks: StreamsCallbacks) => void,
  { clock, timeout, isSignedOut }: CallStreamsOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(() => {
      const reason = isSignedOut() ? 'unauthorized' : 'unavailable';
      const message = `${name} was not answered within ${String(timeout)} ms.`;
      reject(new PortError(reason, message, { mayHaveBeenApplied: true }));
    }, timeout);
    const fail = (failure: unknown): void => {
      cancel();
      reject(toConnectPortError(name, failure));
    };
    try {
      start({
        success: () => {
          cancel();
          resolve();
        },
        failure: fail,
      });
    } catch (error) {
      fail(error);
    }
  });
}
