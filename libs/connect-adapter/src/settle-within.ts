import { type Clock, type Milliseconds, PortError } from '@patchcord/contact-ports';
import { withinTime } from './within-time.js';

/** Waits until `promise` is settled in either way, but not longer than `limit`. Never rejects. */
export async function settleWithin(
  promise: Promise<unknown>,
  limit: Milliseconds,
  clock: Clock,
): Promise<void> {
  const timeOut = (): PortError => new PortError('aborted', 'The time is up.');
  await withinTime(promise, { clock, timeout: limit, timeOut }).catch(() => undefined);
}
