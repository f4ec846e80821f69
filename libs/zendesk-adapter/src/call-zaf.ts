import { type Clock, type Milliseconds, PortError, withinTime } from '@patchcord/contact-ports';
import { readObject } from './read-json.js';
import { toZafError } from './to-zaf-error.js';
import type { ZafResult } from './zaf-client.js';

const timeLimit: Milliseconds = 10_000;

/**
 * The one way to `get`, `set` and `invoke`: with a time limit of its own, since builds of the framework wait between
 * five seconds and five minutes, and the oldest *resolves* with a `TimeoutError` (zendesk.md 1.2). Takes a function,
 * because wrong arguments make the framework throw at once. Rejects with a {@link PortError} only.
 */
export async function callZaf(call: () => Promise<ZafResult>, clock: Clock): Promise<ZafResult> {
  try {
    const result = await withinTime(call(), {
      clock,
      limit: timeLimit,
      createError: () => new PortError('unavailable', 'No answer from Zendesk in time'),
    });
    if (readObject(result)['name'] === 'TimeoutError') throw toZafError(result);
    const [refusal] = Object.values(readObject(readObject(result)['errors']));
    if (refusal !== undefined) throw toZafError(refusal);
    return result;
  } catch (failure) {
    throw toZafError(failure);
  }
}
