import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedWebhook {
  readonly body: string;
  /** Header `X-Zendesk-Webhook-Signature`. */
  readonly signature: string | undefined;
  /** Header `X-Zendesk-Webhook-Signature-Timestamp`, ISO 8601. */
  readonly timestamp: string | undefined;
}

/**
 * `unsigned`: not from Zendesk at all; everybody can reach the endpoint. `stale`: rightly signed, but longer ago than
 * Zendesk sends anything again.
 */
export type WebhookVerdict = 'genuine' | 'unsigned' | 'forged' | 'stale';

const longestAgeMs = 15 * 60_000;

/**
 * Whether a webhook comes from Zendesk: the signature is base64(HMAC-SHA256(timestamp + body)) with the webhook's signing
 * secret (developer.zendesk.com, *Verifying webhook authenticity*).
 * @param now milliseconds since the epoch
 */
export function verifyWebhook(
  { body, signature, timestamp }: SignedWebhook,
  secret: string,
  now: number,
): WebhookVerdict {
  if (signature === undefined || timestamp === undefined) return 'unsigned';
  const expected = createHmac('sha256', secret).update(`${timestamp}${body}`).digest();
  const given = Buffer.from(signature, 'base64');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  const age = Math.abs(now - Date.parse(timestamp));
  return age <= longestAgeMs ? 'genuine' : 'stale';
}
