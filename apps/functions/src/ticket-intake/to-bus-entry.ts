import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { parseJson, readObject, readText } from '../shared/read-json.js';

/** The source of events that webhooks brought; the rule of the stack matches it. */
export const webhookSource = 'zendesk.webhook';

/** What a task shows of a description; an entry of EventBridge has its bounds, too. */
const longestDescription = 8192;

/**
 * An event of a webhook as an entry for the event bus; undefined when the body is no event of Zendesk.
 * @param body as the webhook was sent it
 */
export function toBusEntry(body: string, eventBusName: string): PutEventsRequestEntry | undefined {
  const event = readObject(parseJson(body));
  const type = readText(event['type']);
  if (type === undefined || readText(event['id']) === undefined) return undefined;
  const detail = readObject(event['detail']);
  const description = readText(detail['description'])?.slice(0, longestDescription);
  const shortened = description === undefined ? event : { ...event, detail: { ...detail, description } };
  return {
    EventBusName: eventBusName,
    Source: webhookSource,
    DetailType: type,
    Detail: JSON.stringify(shortened),
  };
}
