import { findAgent } from '../desk/find-agent.js';
import type { Desk } from '../desk/desk.js';
import { missingScope } from '../oauth/missing-scope.js';
import { oauthError } from '../oauth/oauth-error.js';
import { agentHeader } from '../simulator-headers.js';
import { couldNotAuthenticate, RestError } from './rest-error.js';

/** Who sends a request. */
export interface RestCaller {
  /** As whom it is answered; `undefined` for the signed-in agent. */
  readonly userId: number | undefined;
  /** The identifier of the OAuth client whose token it carries. */
  readonly oauthClient: string | undefined;
  /** Nobody is signed in: `users/me` then answers that it is nobody. */
  readonly isAnonymous: boolean;
  /** Why it is not answered. */
  readonly refusal: RestError | undefined;
}

/**
 * Finds out who sends a request: whom its access token stands for, whom its agent header names, or the session.
 * @param path with its `/api/v2/`, without query
 */
export function findCaller(desk: Desk, headers: Headers, method: string, path: string): RestCaller {
  const bearer = /^Bearer\s+(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return findTokenCaller(desk, bearer, method, path);
  const name = headers.get(agentHeader);
  const agent = name === null ? undefined : findAgent(desk, name);
  const isAnonymous = (name !== null && agent === undefined) || !desk.session.signedIn;
  return {
    userId: agent?.id,
    oauthClient: undefined,
    isAnonymous,
    refusal: isAnonymous ? couldNotAuthenticate() : undefined,
  };
}

function findTokenCaller(desk: Desk, bearer: string, method: string, path: string): RestCaller {
  const token = desk.accessTokens.find(bearer);
  if (token === undefined) {
    const nobody = { userId: undefined, oauthClient: undefined, isAnonymous: false };
    return { ...nobody, refusal: oauthError('invalid_token') };
  }
  const missing = missingScope(token.scope, method, path);
  return {
    userId: token.userId,
    oauthClient: desk.oauthClients.get(token.clientId)?.identifier,
    isAnonymous: false,
    refusal: missing === undefined ? undefined : lacksScope(missing),
  };
}

function lacksScope(missing: string): RestError {
  return new RestError(403, {
    error: 'Forbidden',
    description: `You are missing the following required scopes: ${missing}`,
  });
}
