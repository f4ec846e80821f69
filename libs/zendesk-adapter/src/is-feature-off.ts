import { parseError } from './parse-error.js';
import { toXhr } from './to-xhr.js';

/**
 * Whether an endpoint of Talk Partner Edition is missing from this account. U17: which status says so is not known;
 * 403 and every 404 that does not speak of a missing record count. The fall-back then meets the real reason.
 */
export function isFeatureOff(failure: unknown): boolean {
  const { status } = toXhr(failure);
  return status === 403 || (status === 404 && parseError(failure).code !== 'RecordNotFound');
}
