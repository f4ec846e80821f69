import { clientHeader } from '../../src/simulator-headers.js';
import { agentHeaders } from '../store/tab-agent.js';
import { toFailure, toOutcome } from './ajax-answer.js';
import { readAjaxRequest, type AjaxRequest } from './ajax-request.js';
import type { ZafRequestOutcome } from './zaf-host.js';

const requestsPerMinute = 100;

/**
 * @returns the function that does an app's `client.request`: relative addresses go to the REST API with the agent's
 *   rights, absolute ones only with `cors`; more than 100 a minute are refused here, as in Zendesk's client
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
    if (!request.isRelative && !request.cors) {
      return toFailure(403, 'Forbidden', JSON.stringify({ error: `${request.url} is not a proxyable URI` }));
    }
    return send(request, request.isRelative ? { [clientHeader]: 'app', ...agentHeaders() } : {});
  };
}

async function send(
  request: AjaxRequest,
  extraHeaders: Readonly<Record<string, string>>,
): Promise<ZafRequestOutcome> {
  const signal = request.timeout > 0 ? AbortSignal.timeout(request.timeout) : null;
  try {
    const url = request.isRelative ? new URL(request.url.replace(/^\/?/, '/'), location.origin) : request.url;
    const response = await fetch(url, {
      method: request.method,
      headers: { ...request.headers, ...extraHeaders },
      body: request.body,
      signal,
    });
    const text = await response.text();
    const contentType = response.headers.get('content-type') ?? '';
    return toOutcome(request, {
      status: response.status,
      statusText: response.statusText,
      contentType,
      text,
    });
  } catch {
    return signal?.aborted === true ? toFailure(0, 'timeout') : toFailure(0, 'error');
  }
}
