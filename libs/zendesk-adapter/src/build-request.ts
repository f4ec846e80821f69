import type { ZafRequest } from './zaf-client.js';
import type { ZendeskCall } from './zendesk-call.js';

/**
 * A call in the framework's shape (zendesk.md 1.11). Bodies go out as JSON texts, since the framework form-encodes
 * objects; no `dataType`, with which an empty answer would count as a failure. U3: whether the host retries on its
 * own is not known, so we ask it not to: retries have one place.
 */
export function buildRequest({ body, headers, method, path, query = {} }: ZendeskCall): ZafRequest {
  const parameters = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return {
    url: parameters.length === 0 ? path : `${path}?${parameters.join('&')}`,
    type: method,
    contentType: 'application/json',
    autoRetry: false,
    httpCompleteResponse: true,
    ...(body === undefined ? {} : { data: JSON.stringify(body) }),
    ...(headers === undefined ? {} : { headers }),
  };
}
