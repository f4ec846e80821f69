import { isObject, toStringList, type JsonObject } from '../rest/request-body.js';
import { RestError } from '../rest/rest-error.js';
import { ticketEventKinds } from './ticket-changes.js';
import { conditionalTicketEvents, type WebhookAuthentication, type WebhookRecord } from './webhook.js';

/** What a request can set of a webhook. */
export type WebhookSettings = Omit<
  WebhookRecord,
  'id' | 'created_at' | 'created_by' | 'updated_at' | 'updated_by'
>;

const choices = {
  status: ['active', 'inactive'],
  http_method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  request_format: ['json', 'xml', 'form_encoded'],
} as const;

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];
const eventTypes = ticketEventKinds.map((kind) => `zen:event-type:ticket.${kind}`);

/**
 * Reads the `webhook` of a request.
 * @param base what members that are missing are taken from; without it they must be there
 * @param connected the subscriptions the webhook has: it cannot change between events and triggers
 * @throws RestError 422 that lists what is wrong
 */
export function readWebhook(
  input: JsonObject,
  base: WebhookRecord | null,
  connected: readonly string[] | null,
): WebhookSettings {
  const given: JsonObject = { ...base, ...input };
  const problems: string[] = [];
  const demand = (isRight: boolean, problem: string) => {
    if (!isRight) problems.push(problem);
  };
  const { name, description, endpoint, authentication, custom_headers: headers } = given;
  const subscriptions = [...new Set(toStringList(given['subscriptions']) ?? [conditionalTicketEvents])];
  demand(typeof name === 'string' && name !== '', 'name must be given');
  demand(isEndpoint(endpoint), 'endpoint must be a valid https URL');
  for (const [member, words] of Object.entries(choices))
    demand(
      words.some((word) => word === given[member]),
      `${member} must be one of ${words.join(', ')}`,
    );
  const isForTriggers = subscriptions.includes(conditionalTicketEvents);
  if (isForTriggers) {
    demand(
      subscriptions.length === 1,
      `${conditionalTicketEvents} cannot be combined with other subscriptions`,
    );
  } else {
    const unknown = subscriptions.filter((subscription) => !eventTypes.includes(subscription));
    demand(subscriptions.length > 0, 'subscriptions must name at least one');
    demand(unknown.length === 0, `subscriptions has unknown event types: ${unknown.join(', ')}`);
    const isPlain = given['http_method'] === 'POST' && given['request_format'] === 'json';
    demand(isPlain, 'http_method must be POST and request_format json for events');
  }
  const isKept = connected === null || connected.includes(conditionalTicketEvents) === isForTriggers;
  demand(isKept, 'the connection method of a webhook cannot be changed');
  demand(!isObject(authentication) || isAuthentication(authentication), 'authentication is invalid');
  if (problems.length > 0) throw invalidWebhook(problems);
  return {
    name: String(name),
    description: typeof description === 'string' ? description : null,
    status: given['status'] as WebhookRecord['status'],
    endpoint: String(endpoint),
    http_method: given['http_method'] as WebhookRecord['http_method'],
    request_format: given['request_format'] as WebhookRecord['request_format'],
    subscriptions,
    authentication: isAuthentication(authentication) ? authentication : null,
    custom_headers: toTexts(headers),
  };
}

/** `http` is for this machine only, which Zendesk would not reach. */
function isEndpoint(endpoint: unknown): boolean {
  const url = typeof endpoint === 'string' && URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url === undefined) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.includes(url.hostname));
}

function isAuthentication(value: unknown): value is WebhookAuthentication {
  if (!isObject(value) || !isObject(value['data']) || value['add_position'] !== 'header') return false;
  const isText = Object.values(value['data']).every((entry) => typeof entry === 'string');
  return isText && ['basic_auth', 'bearer_token', 'api_key'].includes(String(value['type']));
}

function toTexts(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name.toLowerCase(), String(text)]));
}

function invalidWebhook(problems: readonly string[]): RestError {
  return new RestError(422, {
    errors: problems.map((detail) => ({ code: 'InvalidWebhook', title: 'Invalid webhook', detail })),
  });
}
