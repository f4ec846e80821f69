import type { Desk } from '../desk/desk.js';
import type { JsonObject } from '../rest/request-body.js';
import { oauthError } from './oauth-error.js';

/** Seconds a token lives unless the request says otherwise: that of clients made since 2026-04-30. */
const usualLife = 1800;
const lifeBounds = { least: 300, most: 172_800 };

/** The answer to a request for a token. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: 'bearer';
  readonly scope: string;
  readonly expires_in: number;
}

/**
 * A token by the client credentials grant; it acts as the user the client belongs to.
 * @throws RestError 401 for a client that is unknown, public, or gives another secret, 400 for everything else
 */
export function giveToken(desk: Desk, input: JsonObject): TokenAnswer {
  if (input['grant_type'] !== 'client_credentials') throw oauthError('unsupported_grant_type');
  const client = [...desk.oauthClients.values()].find(({ identifier }) => identifier === input['client_id']);
  if (client?.kind !== 'confidential' || client.secret !== input['client_secret'])
    throw oauthError('invalid_client');
  const { scope, expires_in: asked = usualLife } = input;
  if (typeof scope !== 'string' || scope === '') throw oauthError('invalid_request', 'scope is missing.');
  if (typeof asked !== 'number' || !(asked >= lifeBounds.least && asked <= lifeBounds.most))
    throw oauthError('invalid_request', `expires_in must be from ${lifeBounds.least} to ${lifeBounds.most}.`);
  const { token, expiresIn } = desk.accessTokens.issue(client, scope, asked);
  return { access_token: token, token_type: 'bearer', scope, expires_in: expiresIn };
}
