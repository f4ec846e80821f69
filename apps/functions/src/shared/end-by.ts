import { setTimeout } from 'node:timers/promises';
import type { Deadline } from './deadline.js';

/** The promise's outcome, or a rejection with what `late` makes once the deadline has passed. */
export async function endBy<Value>(
  deadline: Deadline,
  promise: Promise<Value>,
  late: () => Error,
): Promise<Value> {
  const settled = new AbortController();
  const timer = setTimeout(deadline.left(), undefined, { signal: settled.signal }).then(() => {
    throw late();
  });
  try {
    return await Promise.race([promise, timer]);
  } finally {
    timer.catch(() => undefined);
    settled.abort();
  }
}
