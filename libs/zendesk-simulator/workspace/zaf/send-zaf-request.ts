import type { ProxiedAnswer } from '../../src/proxy/proxied-request.js';
import { clientHeader } from '../../src/simulator-headers.js';
import { agentHeaders } from '../store/tab-agent.js';
import { toFailure, toOutcome } from './ajax-answer.js';
import { readAjaxRequest, type AjaxRequest } from './ajax-request.js';
import type { ZafRequestOutcome } from './zaf-host.js';

const requestsPerMinute = 100;

/**
 * @returns the function that does an app's `client.request`: relative addresses go to the REST API with the agent's
 *   rights, absolute ones through the proxy, or straight from the browser with `cors`; more than 100 a minute are
 *   refused here, as in Zendesk's client
 */
export function createRequestSender(): (options: unknown) => Promise<ZafRequestOutcome> {
  let sentAt: number[] = [];
  return async (options) => {
    const now = Date.now();
    sentAt = sentAt.filter((at) => at > now - 60_000);
    if (sentAt.length >= requestsPerMinute) {
      return toFailure(429, 'Too Many Requests', 'Number of allowed requests per minute exceeded');
    }
    sentAt.push(now);
    const request = readAjaxRequest(options);
    return send(request, request.isRelative ? { [clientHeader]: 'app', ...agentHeaders() } : {});
  };
}

async function send(
  request: AjaxRequest,
  extraHeaders: Readonly<Record<string, string>>,
): Promise<ZafRequestOutcome> {
  const signal = request.timeout > 0 ? AbortSignal.timeout(request.timeout) : null;
  try {
    if (!request.isRelative && !request.cors)
      return toOutcome(request, await sendThroughProxy(request, signal));
    const url = request.isRelative ? new URL(request.url.replace(/^\/?/, '/'), location.origin) : request.url;
    const response = await fetch(url, {
      method: request.method,
      headers: { ...request.headers, ...extraHeaders },
      body: request.body,
      signal,
    });
    return toOutcome(request, {
      status: response.status,
      statusText: response.statusText,
      contentType: response.headers.get('content-type') ?? '',
      text: await response.text(),
    });
  } catch {
    return signal?.aborted === true ? toFailure(0, 'timeout') : toFailure(0, 'error');
  }
}

async function sendThroughProxy(
  { url, method, headers, body, secure, jwt, username, password }: AjaxRequest,
  signal: AbortSignal | null,
): Promise<ProxiedAnswer> {
  const response = await fetch('/__workspace/proxy', {
    method: 'POST',
    headers: agentHeaders(),
    body: JSON.stringify({ url, method, headers, body, secure, jwt, username, password }),
    signal,
  });
  return (await response.json()) as ProxiedAnswer;
}
