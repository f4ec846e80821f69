import { PortError, type PortErrorReason } from '@patchcord/contact-ports';
import { isRecord } from './is-record.js';
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

function reasonOf(message: string, { status, type }: Readonly<Record<string, unknown>>): PortErrorReason {
  if (status === 401) return 'unauthorized';
  if (status === 403 || /permission/i.test(message)) return 'forbidden';
  if (status === 429) return 'rate-limited';
  if (typeof status === 'number' && status >= 500) return 'unavailable';
  return /networking|timeout/i.test(textOf(type) ?? '') ? 'unavailable' : 'rejected';
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
