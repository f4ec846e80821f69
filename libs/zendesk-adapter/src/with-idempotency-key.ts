import type { ZendeskCall } from './zendesk-call.js';

const longestKey = 255;

/**
 * U4: whether headers of ours reach Zendesk is not known, so the key only shortens the window in which a lost
 * answer could lead to a second ticket; what keeps it from happening is reading the external id first.
 */
export function withIdempotencyKey(call: ZendeskCall, key: string): ZendeskCall {
  return {
    ...call,
    headers: { ...call.headers, 'Idempotency-Key': `patchcord:${key}`.slice(0, longestKey) },
  };
}
