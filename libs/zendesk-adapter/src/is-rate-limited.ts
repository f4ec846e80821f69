import { parseError } from './parse-error.js';
import { toXhr } from './to-xhr.js';

/**
 * Whether a request was refused for coming too soon. U2: what the framework's own limit of 100 requests a minute
 * rejects with is not known; besides 429, a failure without status that speaks of a rate limit counts.
 */
export function isRateLimited(failure: unknown): boolean {
  const { status, statusText } = toXhr(failure);
  if (status === 429) return true;
  if (status !== 0) return false;
  return /rate.?limit|too many requests/i.test(`${statusText} ${parseError(failure).text ?? ''}`);
}
