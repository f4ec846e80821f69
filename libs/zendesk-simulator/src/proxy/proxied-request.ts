import { isObject, type JsonObject } from '../rest/request-body.js';
import { ProxyError } from './proxy-error.js';

/** What the workspace page hands to the proxy: a `client.request` with an absolute address. */
export interface ProxiedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Whether placeholders are replaced and a token is made. */
  readonly secure: boolean;
  readonly jwt: JsonObject | null;
  readonly username: string | null;
  readonly password: string | null;
}

/** What the proxy hands back. */
export interface ProxiedAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly contentType: string;
  readonly text: string;
}

/** @throws ProxyError 400 when it is no request */
export function readProxiedRequest(body: unknown): ProxiedRequest {
  if (!isObject(body) || typeof body['url'] !== 'string') throw new ProxyError(400, 'Bad Request');
  const text = (member: string) => (typeof body[member] === 'string' ? body[member] : null);
  const headers = isObject(body['headers']) ? body['headers'] : {};
  return {
    url: body['url'],
    method: text('method') ?? 'GET',
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: text('body'),
    secure: body['secure'] === true,
    jwt: isObject(body['jwt']) ? body['jwt'] : null,
    username: text('username'),
    password: text('password'),
  };
}
