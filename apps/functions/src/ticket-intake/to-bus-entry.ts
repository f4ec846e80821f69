import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { cutText } from '../shared/cut-text.js';
import { parseJson, readObject, readText } from '../shared/read-json.js';

/** The source of events that webhooks brought; the rule of the stack matches it. */
export const webhookSource = 'zendesk.webhook';

/** More than a task shows of a description. An entry of EventBridge has its bounds, and comments and fields are long. */
const longestText = 8192;

/**
 * An event of a webhook as an entry for the event bus; undefined when the body is no event of Zendesk.
 * @param body as the webhook was sent it
 */
export function toBusEntry(body: string, eventBusName: string): PutEventsRequestEntry | undefined {
  const event = readObject(parseJson(body));
  const type = readText(event['type']);
  if (type === undefined || readText(event['id']) === undefined) return undefined;
  return {
    EventBusName: eventBusName,
    Source: webhookSource,
    DetailType: type,
    Detail: JSON.stringify(event, (_, value: unknown) =>
      typeof value === 'string' ? cutText(value, longestText) : value,
    ),
  };
}
