import { accountId } from '../desk/account.js';
import { signWebhook } from './sign-webhook.js';
import type { WebhookRecord } from './webhook.js';

const contentTypes = {
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  form_encoded: 'application/x-www-form-urlencoded; charset=utf-8',
} as const;

/** One request of a webhook, before it is signed. */
export interface WebhookMessage {
  readonly invocationId: string;
  readonly secret: string;
  /** As in `2026-11-22T09:30:00Z`. */
  readonly timestamp: string;
  readonly body: string;
}

/** @returns the headers of a request (developer.zendesk.com, *Anatomy of a webhook request*) */
export function toWebhookHeaders(webhook: WebhookRecord, message: WebhookMessage): Record<string, string> {
  const { invocationId, secret, timestamp, body } = message;
  return {
    ...webhook.custom_headers,
    'content-type': contentTypes[webhook.request_format],
    'user-agent': 'Zendesk Webhook',
    ...authenticate(webhook),
    'x-zendesk-account-id': String(accountId),
    'x-zendesk-webhook-id': webhook.id,
    'x-zendesk-webhook-invocation-id': invocationId,
    'x-zendesk-webhook-signature': signWebhook(secret, timestamp, body),
    'x-zendesk-webhook-signature-timestamp': timestamp,
  };
}

function authenticate({ authentication }: WebhookRecord): Record<string, string> {
  const { type, data = {} } = authentication ?? {};
  switch (type) {
    case 'basic_auth':
      return {
        authorization: `Basic ${Buffer.from(`${data['username'] ?? ''}:${data['password'] ?? ''}`).toString('base64')}`,
      };
    case 'bearer_token':
      return { authorization: `Bearer ${data['token'] ?? ''}` };
    case 'api_key':
      return { [(data['name'] ?? '').toLowerCase()]: data['value'] ?? '' };
    case undefined:
      return {};
  }
}
