import { RestError } from '../rest/rest-error.js';

const descriptions = {
  invalid_client:
    'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
  invalid_request: 'The request is missing a required parameter or includes an unsupported parameter value.',
  unsupported_grant_type: 'The authorization grant type is not supported by the authorization server.',
  invalid_token: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
} as const;

/** The words of RFC 6749 and RFC 6750 that are answered; how Zendesk words their descriptions is a model. */
export type OAuthErrorCode = keyof typeof descriptions;

/** @returns the refusal: 401 for clients and tokens, 400 for requests */
export function oauthError(error: OAuthErrorCode, description: string = descriptions[error]): RestError {
  const status = error === 'invalid_client' || error === 'invalid_token' ? 401 : 400;
  return new RestError(status, { error, error_description: description });
}
