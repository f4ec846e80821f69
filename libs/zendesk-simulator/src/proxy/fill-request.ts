import { isObject, type JsonObject } from '../rest/request-body.js';
import type { ProxiedRequest } from './proxied-request.js';
import { ProxyError } from './proxy-error.js';
import type { ReplaceSettings } from './setting-placeholders.js';
import { signJwt } from './sign-jwt.js';

/** The seconds a token is valid unless the app says otherwise; a model, Zendesk's own default is not documented. */
const defaultExpiry = 60;

/** A request with its settings and its token in place. */
export type FilledRequest = Pick<ProxiedRequest, 'url' | 'method' | 'headers' | 'body'>;

/**
 * Does what `secure: true` asks for; a request without it stays as the app wrote it, placeholders included.
 * @param now seconds since the epoch
 * @throws ProxyError 400 for a token that is not HS256 or has no key, 403 for a setting outside of its scopes
 */
export function fillRequest(request: ProxiedRequest, replace: ReplaceSettings, now: number): FilledRequest {
  const { method, secure, username, password } = request;
  const fill: ReplaceSettings = secure ? replace : (text) => text;
  const token = secure && request.jwt !== null ? makeToken(request.jwt, fill, now) : undefined;
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    fill(token === undefined ? value : value.replace(/\{\{\s*jwt\.token\s*\}\}/g, () => token), 'header'),
  ]);
  if (username !== null) {
    const name = fill(username, 'basic_auth_username');
    const secret = fill(password ?? '', 'basic_auth_password');
    headers.push(['authorization', `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`]);
  }
  return {
    url: fill(request.url, 'url'),
    method,
    headers: Object.fromEntries(headers),
    body: request.body === null ? null : fill(request.body, 'body'),
  };
}

function makeToken(jwt: JsonObject, fill: ReplaceSettings, now: number): string {
  const { algorithm, secret_key: key, expiry, claims } = jwt;
  if (algorithm !== 'HS256')
    throw new ProxyError(400, `The JWT algorithm ${String(algorithm)} is not supported`);
  const secretKey = typeof key === 'string' ? fill(key, 'jwt_secret_key') : '';
  if (secretKey === '') throw new ProxyError(400, 'The JWT has no secret key');
  return signJwt(
    fillClaims(isObject(claims) ? claims : {}, fill),
    secretKey,
    now,
    typeof expiry === 'number' ? expiry : defaultExpiry,
  );
}

function fillClaims(claims: JsonObject, fill: ReplaceSettings): JsonObject {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? fill(value, 'jwt_claim')
        : isObject(value)
          ? fillClaims(value, fill)
          : value,
    ]),
  );
}
