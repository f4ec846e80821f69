import { PortError, type PortErrorReason } from '@patchcord/contact-ports';
import { isRecord } from './is-record.js';
import { serviceErrorName } from './service-error-name.js';
import { textOf } from './text-of.js';

/**
 * What Streams' Voice ID threw or rejected with, as a port error (connect.md, sections 5.1 and 5.11). Mostly
 * `{ type, message, err }`, where `err` is the failed request as a JSON text with its HTTP status. What was thrown at once,
 * as with more than two people in the call, was refused before anything was sent.
 * @param call for developers
 */
export function toVoiceIdError(call: string, failure: unknown): PortError {
  if (PortError.isInstance(failure)) return failure;
  const { type, message, err } = isRecord(failure) ? failure : {};
  const words = [textOf(type), textOf(message), textOf(failure)].filter((text) => text !== undefined);
  return new PortError(
    reasonOf(textOf(message) ?? '', readRequest(err)),
    `${call} failed: ${words.join(', ')}`,
    {
      cause: failure,
    },
  );
}

/** The service's own name of an error says more than its status, which is often 400 for all of them. */
function reasonOf(message: string, request: Readonly<Record<string, unknown>>): PortErrorReason {
  const { status } = request;
  const name = serviceErrorName(request) ?? '';
  if (status === 429 || /throttl|toomanyrequests/i.test(name)) return 'rate-limited';
  if (status === 401 || /unauthorized|unrecognizedclient|expiredtoken/i.test(name)) return 'unauthorized';
  if (status === 403 || /accessdenied|forbidden/i.test(name) || /permission/i.test(message))
    return 'forbidden';
  if (typeof status === 'number' && status >= 500) return 'unavailable';
  return /networking|timeout|internal|serviceunavailable/i.test(name) ? 'unavailable' : 'rejected';
}

/** Voice ID's requests have a `status`, other ones of Streams a `statusCode`. */
function readRequest(request: unknown): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = typeof request === 'string' ? JSON.parse(request) : request;
    return isRecord(parsed) ? { ...parsed, status: parsed['status'] ?? parsed['statusCode'] } : {};
  } catch {
    return {};
  }
}
