import type { Deadline } from '../shared/deadline.js';
import { parseJson, readObject, readText } from '../shared/read-json.js';
import { pauseBeforeRetry } from './pause-before-retry.js';
import type { TokenSource } from './token-source.js';
import { ZendeskFailure } from './zendesk-failure.js';

/** An answer of Zendesk. */
export interface ZendeskAnswer {
  /** The body; `undefined` when there is no such thing, or the client may not see it (403 and 404 alike). */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  /** Zendesk's clock, in milliseconds since the epoch; ours where the answer does not tell. */
  readonly date: number;
}

/** Reads from Zendesk's REST interface. Rejects with {@link ZendeskFailure}. */
export type ZendeskReader = (
  path: string,
  query: Readonly<Record<string, string>>,
  deadline: Deadline,
) => Promise<ZendeskAnswer>;

export interface CreateZendeskReaderOptions {
  readonly origin: string;
  readonly fetch: typeof globalThis.fetch;
  readonly tokens: TokenSource;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A hanging request is given up after this, so that there is time for another. */
const longestWaitMs = 3000;

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/**
 * Reads are repeated on lost connections, 5xx and 429 for as long as the deadline allows: a wait that Zendesk asks for
 * and that would outlast it ends the reading at once. A refused token is renewed once.
 */
export function createZendeskReader(options: CreateZendeskReaderOptions): ZendeskReader {
  const { now, tokens, wait } = options;
  return async (path, query, deadline) => {
    const url = new URL(path, options.origin);
    url.search = new URLSearchParams(query).toString();
    let renewed = false;
    for (let attempt = 0; ; attempt += 1) {
      const token = await tokens.get(deadline);
      const reply = await send(options.fetch, url, token, deadline);
      if (reply?.status === 401 && !renewed) {
        tokens.refused(token);
        renewed = true;
        continue;
      }
      if (reply !== undefined && !isTemporary(reply)) return toAnswer(reply, now);
      const pause = pauseBeforeRetry(reply?.headers, attempt, deadline);
      if (pause === undefined) throw new ZendeskFailure('unavailable', describe(reply));
      await wait(pause);
    }
  };
}

async function send(
  fetch: typeof globalThis.fetch,
  url: URL,
  token: string,
  deadline: Deadline,
): Promise<Reply | undefined> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      signal: deadline.signal(longestWaitMs),
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  } catch {
    return undefined;
  }
}

/** Search says in a body of its own that it did not work (zendesk.md 2.2). */
function isTemporary({ status, text }: Reply): boolean {
  if (status === 429 || status === 408 || status >= 500) return true;
  return status === 422 && readText(readObject(parseJson(text))['error']) === 'unavailable';
}

function toAnswer({ headers, status, text }: Reply, now: () => number): ZendeskAnswer {
  const told = Date.parse(headers.get('date') ?? '');
  const date = Number.isNaN(told) ? now() : told;
  if (status === 404 || status === 403) return { body: undefined, date };
  if (status === 401) throw new ZendeskFailure('unauthorised', 'Zendesk refuses a token it has just given.');
  const body = parseJson(text);
  if (status < 200 || status >= 300)
    throw new ZendeskFailure('rejected', `Zendesk answered ${String(status)}.`);
  if (typeof body !== 'object' || body === null)
    throw new ZendeskFailure('unavailable', 'Zendesk answered something that is no JSON.');
  return { body: readObject(body), date };
}

function describe(reply: Reply | undefined): string {
  return reply === undefined
    ? 'Zendesk gave no answer in time.'
    : `Zendesk answered ${String(reply.status)}, and there is no time for another attempt.`;
}
