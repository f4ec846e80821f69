import { type Clock, type Milliseconds, PortError, withinTime } from '@patchcord/contact-ports';

/** Waits until `promise` is settled in either way, but not longer than `limit`. Never rejects. */
export async function settleWithin(
  promise: Promise<unknown>,
  limit: Milliseconds,
  clock: Clock,
): Promise<void> {
  const createError = (): PortError => new PortError('aborted', 'The time is up.');
  await withinTime(promise, { clock, limit, createError }).catch(() => undefined);
}
