import type { Deadline } from '../shared/deadline.js';
import { parseJson, readObject, readText } from '../shared/read-json.js';
import { pauseBeforeRetry, shortestAttemptMs } from './pause-before-retry.js';
import { ZendeskFailure } from './zendesk-failure.js';

/** Id and secret of a confidential OAuth client of Zendesk. */
export interface ZendeskCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Gives access tokens. */
export interface TokenSource {
  /** A token that is valid now. Rejects with {@link ZendeskFailure}. */
  get(deadline: Deadline): Promise<string>;
  /** Tells that Zendesk refused a token: it is not given again, and id and secret are read afresh. */
  refused(token: string): void;
}

export interface CreateTokenSourceOptions {
  readonly origin: string;
  readonly fetch: typeof globalThis.fetch;
  readonly readCredentials: (options: { readonly fresh: boolean }) => Promise<ZendeskCredentials>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A token is renewed this long before its end; a short-lived one after half its life. */
const margin = 60_000;

/** A hanging request for a token is given up after this, so that there is time for another. */
const longestWaitMs = 3000;

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

interface KeptToken {
  readonly token: string;
  readonly renewAt: number;
}

/** A request for a token, and who waits for it. */
interface AskedToken {
  readonly deadline: Deadline;
  readonly token: Promise<KeptToken>;
}

/**
 * Access tokens by the client credentials grant (zendesk.md 5). One is kept until shortly before its end, and never
 * without knowing its end; callers who come while one is asked for share the answer. Not that of a look-up that is over:
 * the function may have slept since, and whatever is left of it would only fail the next one.
 */
export function createTokenSource(options: CreateTokenSourceOptions): TokenSource {
  const { now, readCredentials, wait } = options;
  let kept: KeptToken | undefined;
  let asked: AskedToken | undefined;
  let fresh = false;

  async function ask(deadline: Deadline): Promise<KeptToken> {
    const credentials = await readCredentials({ fresh });
    try {
      return await askWith(credentials, deadline);
    } catch (failure) {
      if (fresh || !(failure instanceof ZendeskFailure) || failure.reason !== 'unauthorised') throw failure;
      // Id and secret may have been changed since they were read.
      return await askWith(await readCredentials({ fresh: true }), deadline);
    } finally {
      fresh = false;
    }
  }

  async function askWith(credentials: ZendeskCredentials, deadline: Deadline): Promise<KeptToken> {
    for (let attempt = 0; ; attempt += 1) {
      const askedAt = now();
      const reply = await requestToken(options, credentials, deadline);
      if (reply !== undefined && !isTemporary(reply)) return toKeptToken(reply, askedAt);
      const pause = pauseBeforeRetry(reply?.headers, attempt, deadline);
      if (pause === undefined) throw new ZendeskFailure('unavailable', describe(reply));
      await wait(pause);
    }
  }

  return {
    async get(deadline) {
      if (kept !== undefined && now() < kept.renewAt) return kept.token;
      if (asked === undefined || asked.deadline.left() < shortestAttemptMs)
        asked = { deadline, token: ask(deadline) };
      const mine = asked;
      try {
        const token = await mine.token;
        kept = token.renewAt > now() ? token : undefined;
        return token.token;
      } finally {
        if (asked === mine) asked = undefined;
      }
    },
    refused(token) {
      if (kept?.token === token) kept = undefined;
      fresh = true;
    },
  };
}

async function requestToken(
  { fetch, origin }: CreateTokenSourceOptions,
  { clientId, clientSecret }: ZendeskCredentials,
  deadline: Deadline,
): Promise<Reply | undefined> {
  try {
    const response = await fetch(`${origin}/oauth/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: 'read',
      }),
      signal: deadline.signal(longestWaitMs),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch {
    return undefined;
  }
}

function isTemporary({ status }: Reply): boolean {
  return status === 429 || status === 408 || status >= 500;
}

function toKeptToken({ status, text }: Reply, askedAt: number): KeptToken {
  const body = readObject(parseJson(text));
  const token = readText(body['access_token']);
  if (status < 200 || status >= 300 || token === undefined)
    throw new ZendeskFailure(
      'unauthorised',
      `Zendesk gives no token: ${String(status)} ${readText(body['error']) ?? ''}`.trim(),
    );
  const life = typeof body['expires_in'] === 'number' ? body['expires_in'] * 1000 : 0;
  return { token, renewAt: askedAt + Math.max(life - margin, life / 2) };
}

function describe(reply: Reply | undefined): string {
  return reply === undefined
    ? 'Zendesk gave no token in time.'
    : `Zendesk answered ${String(reply.status)} to the request for a token.`;
}
