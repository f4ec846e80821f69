import type { Deadline } from '../shared/deadline.js';
import { parseJson, readObject, readText } from '../shared/read-json.js';
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
}

/** A token is renewed this long before its end; a short-lived one after half its life. */
const margin = 60_000;

/** A hanging request for a token is given up after this, so that there is time for another. */
const longestWaitMs = 3000;

/** How often a token is asked for, in all. */
const attempts = 2;

interface KeptToken {
  readonly token: string;
  readonly renewAt: number;
}

/**
 * Access tokens by the client credentials grant (zendesk.md 5). One is kept until shortly before its end, and never
 * without knowing its end; callers who come while one is asked for share the answer.
 */
export function createTokenSource(options: CreateTokenSourceOptions): TokenSource {
  const { now, readCredentials } = options;
  let kept: KeptToken | undefined;
  let asked: Promise<KeptToken> | undefined;
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
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await requestToken(options, credentials, deadline);
      } catch (failure) {
        const again = failure instanceof ZendeskFailure && failure.reason === 'unavailable';
        if (!again || attempt >= attempts || deadline.left() === 0) throw failure;
      }
    }
  }

  return {
    async get(deadline) {
      if (kept !== undefined && now() < kept.renewAt) return kept.token;
      asked ??= ask(deadline).finally(() => {
        asked = undefined;
      });
      const token = await asked;
      kept = token.renewAt > now() ? token : undefined;
      return token.token;
    },
    refused(token) {
      if (kept?.token === token) kept = undefined;
      fresh = true;
    },
  };
}

async function requestToken(
  { fetch, now, origin }: CreateTokenSourceOptions,
  { clientId, clientSecret }: ZendeskCredentials,
  deadline: Deadline,
): Promise<KeptToken> {
  const askedAt = now();
  const { status, text } = await send(fetch, `${origin}/oauth/tokens`, deadline, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'read',
  });
  if (status === 429 || status >= 500)
    throw new ZendeskFailure('unavailable', `Zendesk answered ${String(status)} to the request for a token.`);
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

async function send(fetch: typeof globalThis.fetch, url: string, deadline: Deadline, body: object) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: deadline.signal(longestWaitMs),
    });
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    throw new ZendeskFailure('unavailable', 'Zendesk gave no token in time.', { cause });
  }
}
