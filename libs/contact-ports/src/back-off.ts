import type { Milliseconds } from './instant.js';
import type { PortError } from './port-error.js';

const steps: readonly Milliseconds[] = [2_000, 5_000, 15_000, 45_000];
const longest = 60_000;
const spread = 0.2;

/**
 * How long to wait before the next attempt. Never less than what the other side asked for; otherwise growing
 * steps, spread by chance so that agents who failed together do not come back together.
 * @param failures how many attempts have failed, from 1
 * @param random a number from 0 (inclusive) to 1 (exclusive)
 */
export function backOff(failures: number, error: PortError, random: number): Milliseconds {
  const step = steps[failures - 1] ?? longest;
  const spreadStep = Math.round(step * (1 + spread * random));
  return Math.max(spreadStep, error.retryAfter ?? 0);
}
