import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { countedLines } from '../shared/counted-lines.js';
import { createDeadline } from '../shared/deadline.js';
import { endBy } from '../shared/end-by.js';
import type { Log } from '../shared/log.js';
import type { SecretReader } from '../shared/secret-reader.js';
import { toBusEntry } from './to-bus-entry.js';
import { type SignedWebhook, verifyWebhook, type WebhookVerdict } from './verify-webhook.js';

export interface CreateIntakeHandlerOptions {
  readonly client: Pick<EventBridgeClient, 'send'>;
  readonly eventBusName: string;
  /** The signing secret of the webhook. */
  readonly readSecret: SecretReader;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds within which a webhook is answered: Zendesk does not send again after a function that died. */
  readonly limitMs: number;
}

/** `POST /tickets` behind an HTTP API (payload format 2.0). */
export type IntakeHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** Seconds after which Zendesk shall send a webhook again: it does so three times, and only if they are fewer than 60. */
const retryAfter = '50';

/**
 * Takes what a webhook of Zendesk brings, and puts it on the event bus: the way that is left since Zendesk has closed its
 * own connector to EventBridge. Answers 2xx only for what the bus has; Zendesk sends again after 503. Never rejects.
 */
export function createIntakeHandler(options: CreateIntakeHandlerOptions): IntakeHandler {
  const { client, eventBusName, log } = options;

  async function take(webhook: SignedWebhook): Promise<APIGatewayProxyStructuredResultV2> {
    const verdict = await verify(webhook, options);
    if (verdict !== 'genuine') {
      log.warn(countedLines.refused, { verdict });
      return { statusCode: 401 };
    }
    const entry = toBusEntry(webhook.body, eventBusName);
    if (entry === undefined) {
      log.warn(countedLines.noEvent, { length: webhook.body.length });
      return { statusCode: 422 };
    }
    const { Entries: [result] = [], FailedEntryCount } = await client.send(
      new PutEventsCommand({ Entries: [entry] }),
    );
    if (FailedEntryCount !== 0) throw new Error(`The event bus refused it: ${result?.ErrorCode ?? ''}`);
    return { statusCode: 202 };
  }

  return async (event) => {
    try {
      const deadline = createDeadline(options.limitMs, () => performance.now());
      const late = () => new Error('There was no answer in time.');
      return await endBy(deadline, take(toSignedWebhook(event)), late);
    } catch (failure) {
      const { message, name } = failure instanceof Error ? failure : new Error(String(failure));
      log.error('A webhook could not be taken.', { name, message });
      return { statusCode: 503, headers: { 'retry-after': retryAfter } };
    }
  };
}

/** A secret that was changed a moment ago is read again before a webhook is refused. */
async function verify(
  webhook: SignedWebhook,
  { now, readSecret }: CreateIntakeHandlerOptions,
): Promise<WebhookVerdict> {
  const secret = await readSecret();
  const verdict = verifyWebhook(webhook, secret, now());
  if (verdict !== 'forged') return verdict;
  const changed = await readSecret({ fresh: true });
  return changed === secret ? verdict : verifyWebhook(webhook, changed, now());
}

function toSignedWebhook({ body = '', headers, isBase64Encoded }: APIGatewayProxyEventV2): SignedWebhook {
  return {
    body: isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
    signature: headers['x-zendesk-webhook-signature'],
    timestamp: headers['x-zendesk-webhook-signature-timestamp'],
  };
}
