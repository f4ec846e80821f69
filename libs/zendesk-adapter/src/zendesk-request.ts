import { type Clock, type Instant, type Milliseconds, PortError, withinTime } from '@patchcord/contact-ports';
import { buildRequest } from './build-request.js';
import { mapZendeskError } from './map-zendesk-error.js';
import { readAnswer } from './read-answer.js';
import { readHeader } from './read-header.js';
import { findRequestLimiter } from './request-limiter.js';
import { toXhr } from './to-xhr.js';
import { wait } from './wait.js';
import type { ZafClient } from './zaf-client.js';
import type { ZendeskCall } from './zendesk-call.js';

/** One request for the timeline. Redacted: no query, since it holds numbers, no headers, and no bodies. */
export interface ZendeskRequestEntry {
  /** What it was for, in a few words: `search users by phone number`. */
  readonly purpose: string;
  readonly method: ZendeskCall['method'];
  readonly path: string;
  /** HTTP status; 0 for a lost connection; undefined when there was no answer in time, or none was passed on. */
  readonly status: number | undefined;
  readonly outcome: 'answered' | PortError['reason'];
  /** Without the time it had to wait for the limit of requests. */
  readonly duration: Milliseconds;
}

export interface ZendeskRequestOptions {
  readonly client: ZafClient;
  readonly clock: Clock;
  readonly onRequest: (entry: ZendeskRequestEntry) => void;
  /** Called with Zendesk's own time when an answer tells it. */
  readonly onTime: (zendeskNow: Instant) => void;
  /** Asked right before a write is sent, when it has waited for its turn; a write is not sent when it rejects. */
  readonly beforeWrite?: (() => Promise<void>) | undefined;
  /** It is for what is over: others go first where the limit of requests makes them wait. False unless given. */
  readonly isBacklog?: boolean | undefined;
}

/** Sends a call and gives the parsed body. Rejects with a {@link PortError} only. */
export type ZendeskRequest = (call: ZendeskCall) => Promise<unknown>;

const readLimit: Milliseconds = 15_000;
const writeLimit: Milliseconds = 30_000;
const pausesBetweenReads: readonly Milliseconds[] = [250, 1_000];

/**
 * The one way to Zendesk's REST interface: its own time limit, one error taxonomy, and reads that are repeated
 * twice after a lost connection or a server's failure. Writes are never repeated here (zendesk.md 1.11, 2.5). What
 * would exceed the app's limit of requests waits.
 */
export function createZendeskRequest(options: ZendeskRequestOptions): ZendeskRequest {
  return async (call) => {
    if (call.method !== 'GET') return send(options, call);
    for (const pause of pausesBetweenReads) {
      try {
        return await send(options, call);
      } catch (error) {
        if (!isWorthRepeating(error)) throw error;
      }
      await wait(options.clock, pause);
    }
    return send(options, call);
  };
}

async function send(options: ZendeskRequestOptions, call: ZendeskCall) {
  const { beforeWrite, client, clock, isBacklog = false, onRequest, onTime } = options;
  const isWrite = call.method !== 'GET';
  const kind = isWrite ? 'write' : 'read';
  const entering = findRequestLimiter(client, clock).enter(isBacklog ? 'backlog' : kind);
  if (entering !== undefined) await entering;
  if (isWrite && beforeWrite !== undefined) await beforeWrite();
  const sentAt = clock.now();
  const finish = (status: number | undefined, outcome: ZendeskRequestEntry['outcome']) => {
    const { method, path, purpose } = call;
    onRequest({ purpose, method, path, status, outcome, duration: clock.now() - sentAt });
  };
  try {
    const resolved = await withinTime(client.request(buildRequest(call)), {
      clock,
      limit: isWrite ? writeLimit : readLimit,
      createError: () => new PortError('unavailable', 'No answer in time', { mayHaveBeenApplied: isWrite }),
    });
    const date = Date.parse(readHeader(resolved, 'Date') ?? '');
    if (!Number.isNaN(date)) onTime(date);
    const { body, status } = readAnswer(resolved);
    finish(status, 'answered');
    return body;
  } catch (failure) {
    const error = mapZendeskError(failure, isWrite);
    finish(PortError.isInstance(failure) ? undefined : toXhr(failure).status, error.reason);
    throw error;
  }
}

/**
 * Not after our own time limit: three of them in a row would keep a caller waiting for most of a minute. Nor when
 * Zendesk says how long to wait: that is longer than our pauses, and for the caller to decide.
 */
function isWorthRepeating(error: unknown): boolean {
  if (!PortError.isInstance(error) || error.reason !== 'unavailable') return false;
  return error.cause !== undefined && error.retryAfter === undefined;
}
