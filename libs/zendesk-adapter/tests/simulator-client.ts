import type { ZafRequest } from '../src/index.js';
import { StubZafClient } from './stub-zaf-client.js';

/** How the simulator tells the app's requests from those of its own page. */
const asApp = { 'x-zendesk-simulator-client': 'app' };

/**
 * A framework client that sends requests to a simulator's REST interface, the way the host page does for an app: it
 * resolves with the complete answer, and rejects with a plain object.
 */
export function createSimulatorClient(origin: string): StubZafClient {
  const client = new StubZafClient();
  client.answerRequest = (request) => send(origin, request);
  return client;
}

async function send(origin: string, { contentType, data, headers, type = 'GET', url }: ZafRequest) {
  const answer = await exchange(new URL(url, origin), {
    method: type,
    headers: {
      ...asApp,
      ...headers,
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
    },
    ...(data === undefined ? {} : { body: data }),
  });
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw answer;
}

async function exchange(url: URL, init: RequestInit) {
  try {
    const response = await fetch(url, init);
    const responseText = await response.text();
    const retryAfter = response.headers.get('retry-after');
    return {
      readyState: 4,
      status: response.status,
      statusText: response.statusText,
      responseText,
      ...(response.headers.get('content-type')?.includes('json') === true
        ? { responseJSON: JSON.parse(responseText) as unknown }
        : {}),
      ...(retryAfter === null ? {} : { responseHeaders: { 'retry-after': retryAfter } }),
    };
  } catch {
    return { readyState: 0, status: 0, statusText: 'error', responseText: '' };
  }
}
