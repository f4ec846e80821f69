import { PortError, type PortErrorReason } from '@patchcord/contact-ports';

/** What the worker makes of a failed request (connect.md, section 2.7). */
interface StreamsFailure {
  readonly type?: string;
  readonly message?: string;
  readonly statusCode?: number;
}

/**
 * What Streams gave to a `failure` callback, or threw, as a port error (connect.md, section 5.1).
 * @param call the name of the call, for developers
 * @param failure mostly a JSON text; may be a bare word, an error, or nothing
 */
export function toConnectPortError(call: string, failure: unknown): PortError {
  if (PortError.isInstance(failure)) return failure;
  const { type = '', message = '', statusCode } = readFailure(failure);
  const reason = reasonOf(type, statusCode);
  // Streams' own time limit, which only `agent.connect` has; every other error was thrown before anything was sent.
  const isTimeOut = failure instanceof Error && /timed out/i.test(message);
  return new PortError(
    reason,
    `${call} failed: ${[type, message].filter(Boolean).join(', ') || 'no reason'}`,
    {
      cause: failure,
      mayHaveBeenApplied:
        reason === 'unavailable' && failure !== undefined && (isTimeOut || !(failure instanceof Error)),
    },
  );
}

function readFailure(failure: unknown): StreamsFailure {
  if (failure instanceof Error) return { type: failure.name, message: failure.message };
  if (typeof failure !== 'string') return typeof failure === 'object' && failure !== null ? failure : {};
  try {
    const parsed: unknown = JSON.parse(failure);
    return typeof parsed === 'object' && parsed !== null ? parsed : { message: failure };
  } catch {
    return { message: failure };
  }
}

function reasonOf(type: string, statusCode: number | undefined): PortErrorReason {
  if (statusCode === 429 || /throttl|toomanyrequests/i.test(type)) return 'rate-limited';
  if (statusCode === 401 || /unauthorized/i.test(type)) return 'unauthorized';
  if (statusCode === 403 || /accessdenied|forbidden/i.test(type)) return 'forbidden';
  if (statusCode === 404 || /notfound/i.test(type)) return 'not-found';
  if (statusCode !== undefined && statusCode >= 500) return 'unavailable';
  if (/^(networkingerror|timeouterror|error|typeerror)$/i.test(type)) return 'unavailable';
  return 'rejected';
}
