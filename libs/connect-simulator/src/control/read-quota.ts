import type { Quota } from '../server/quotas.js';
import { ControlError } from './control-error.js';
import { readOptionalCount, readText } from './read-body.js';
import type { ControlBody } from './read-body.js';

/** A quota from the body of `POST /control/quotas`. Throws 400. */
export function readQuota(body: ControlBody): Quota {
  const operation = readText(body, 'operation');
  const burst = readOptionalCount(body, 'burst', 1);
  const perSecond = body['perSecond'];
  if (typeof perSecond !== 'number' || !(perSecond > 0))
    throw new ControlError(400, '"perSecond" must be a number above 0.');
  return { operation, perSecond, ...(burst === undefined ? {} : { burst }) };
}
