import type { LoggedRequest } from '@patchcord/zendesk-simulator';

/** How an answer went; each tone has its own icon and its own words. */
export type RequestTone = 'waiting' | 'success' | 'warning' | 'danger';

/** A request as the list shows it. */
export interface RequestDescription {
  readonly method: string;
  /** Without what all paths have in common; long ids are cut to their last four digits. */
  readonly path: string;
  /** The query, readable; empty without one. */
  readonly query: string;
  /** The status in words: `201 created`. */
  readonly status: string;
  readonly tone: RequestTone;
  /** `14:03:09`, in the reader's time zone. */
  readonly time: string;
  /** The body as indented JSON; empty without one. */
  readonly body: string;
}

const statusWords: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'created',
  202: 'accepted',
  204: 'done',
  400: 'malformed',
  401: 'signed out',
  403: 'not allowed',
  404: 'not found',
  409: 'conflict',
  422: 'refused',
  429: 'too many requests',
  500: 'Zendesk failed',
  503: 'unavailable',
};

/** @returns what the list of requests shows of one */
export function describeRequest({ at, method, path, body, status }: LoggedRequest): RequestDescription {
  const [pathname = '', query = ''] = path.split(/\?(.*)/s);
  return {
    method,
    path: pathname
      .replace(/^\/api\/v2(?=\/)/, '')
      .replace(/\.json$/, '')
      .replace(/\d{9,}/g, (id) => `…${id.slice(-4)}`),
    query: decodeQuery(query),
    status: describeStatus(status),
    tone: toneOf(status),
    time: formatTime(at),
    body: body === null ? '' : typeof body === 'string' ? body : JSON.stringify(body, null, 2),
  };
}

/** @returns `14:03:09` of an ISO time, in the reader's time zone */
export function formatTime(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

function decodeQuery(query: string): string {
  return [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).join(' & ');
}

function describeStatus(status: number | null): string {
  if (status === null) return 'no answer yet';
  if (status === 0) return 'connection lost';
  const word = statusWords[status];
  return word === undefined ? String(status) : `${String(status)} ${word}`;
}

function toneOf(status: number | null): RequestTone {
  if (status === null) return 'waiting';
  if (status === 0 || status >= 500) return 'danger';
  return status >= 400 ? 'warning' : 'success';
}
