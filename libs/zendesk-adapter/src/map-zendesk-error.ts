import { PortError, type PortErrorReason } from '@patchcord/contact-ports';
import { isRateLimited } from './is-rate-limited.js';
import { parseError } from './parse-error.js';
import { readRetryAfter } from './read-retry-after.js';
import { toXhr } from './to-xhr.js';

/**
 * A failed request as a {@link PortError} with the failure as its cause (zendesk.md 2.2).
 *
 * @param failure what the framework rejected with: a plain object with status and body, or anything else
 * @param isWrite a write that got no answer, or a server's failure, may have been applied
 */
export function mapZendeskError(failure: unknown, isWrite: boolean): PortError {
  if (PortError.isInstance(failure)) return failure;
  const { status, statusText } = toXhr(failure);
  const reason = isRateLimited(failure) ? 'rate-limited' : toReason(status);
  const { text } = parseError(failure);
  return new PortError(reason, `${status === 0 ? 'No connection' : status}: ${text ?? statusText}`, {
    cause: failure,
    retryAfter: readRetryAfter(failure),
    mayHaveBeenApplied: isWrite && reason === 'unavailable',
  });
}

/** 409 means that a first attempt is still running: what it will do is open (zendesk.md 2.2, U21). */
function toReason(status: number): PortErrorReason {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 408 || status === 409) return 'unavailable';
  return status >= 400 && status < 500 ? 'rejected' : 'unavailable';
}
