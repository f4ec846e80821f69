import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { findAgent } from '../desk/find-agent.js';
import { agentHeader, clientHeader } from '../simulator-headers.js';
import { toResponse } from './create-rest-api.js';
import type { Fault, Faults } from './fault.js';
import { accountLimitExceeded, type BucketState } from './rate-limits.js';
import { toLoggedBody, type LoggedRequest } from './request-log.js';
import type { RestApi, RestWorld } from './rest-api.js';
import { RestError } from './rest-error.js';

/** What stands in front of the endpoints. */
export interface RestPipeline extends RestWorld {
  readonly api: RestApi;
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
}

type HttpContext = Context<{ Bindings: HttpBindings }>;

/** Answers one REST request as the agent it names: logs it, disturbs it, checks session and limits, asks the endpoint. */
export async function handleRestRequest(context: HttpContext, pipeline: RestPipeline): Promise<Response> {
  const name = context.req.header(agentHeader);
  const agent = name === undefined ? undefined : findAgent(pipeline.desk, name);
  if (name !== undefined && agent === undefined) return toSignedOutResponse(context.req.path);
  return pipeline.desk.as(agent?.id, () => answerRestRequest(context, pipeline));
}

async function answerRestRequest(context: HttpContext, pipeline: RestPipeline): Promise<Response> {
  const url = new URL(context.req.url);
  const path = url.pathname + url.search;
  const { method } = context.req;
  const client = context.req.header(clientHeader);
  const text = await context.req.text();
  // The workspace's own traffic is not what tests look at or disturb.
  if (client === 'workspace') return callEndpoint(context, pipeline, url, text, true);

  const entry: LoggedRequest = {
    at: pipeline.desk.clock.stamp(),
    agentId: pipeline.desk.session.userId,
    method,
    path,
    body: toLoggedBody(text),
    status: null,
  };
  pipeline.requests.push(entry);
  const fault = pipeline.faults.take(method, path);
  if (fault?.delayMs !== undefined) await wait(fault.delayMs);
  if (fault?.drop === 'before') {
    entry.status = 0;
    return dropConnection(context, client === 'app');
  }
  const response =
    fault?.status === undefined
      ? await callLimited(context, pipeline, url, text, client === 'app')
      : toFaultResponse(fault, fault.status);
  entry.status = response.status;
  if (fault?.silent === true) return RESPONSE_ALREADY_SENT;
  return fault?.drop === 'after' ? dropConnection(context, client === 'app') : response;
}

async function callLimited(
  context: HttpContext,
  pipeline: RestPipeline,
  url: URL,
  text: string,
  isApp: boolean,
): Promise<Response> {
  const { desk, limits } = pipeline;
  let bucket: BucketState;
  try {
    if (isApp) limits.take('app', 300, desk.session.userId, accountLimitExceeded);
    bucket = limits.take('account', 60, 'account', accountLimitExceeded);
  } catch (error) {
    if (error instanceof RestError) return toResponse(error);
    throw error;
  }
  const response = await callEndpoint(context, pipeline, url, text, false);
  const headers = new Headers(response.headers);
  headers.set('x-rate-limit', String(bucket.limit));
  headers.set('x-rate-limit-remaining', String(bucket.remaining));
  headers.set('ratelimit-limit', String(bucket.limit));
  headers.set('ratelimit-remaining', String(bucket.remaining));
  headers.set('ratelimit-reset', String(bucket.reset));
  headers.set('x-zendesk-api-version', 'v2');
  return new Response(response.body, { status: response.status, headers });
}

async function callEndpoint(
  context: HttpContext,
  { api, desk }: RestPipeline,
  url: URL,
  text: string,
  unlimited: boolean,
): Promise<Response> {
  const target = new URL(url);
  target.pathname = url.pathname.replace(/\.json$/, '');
  if (!desk.session.signedIn) return toSignedOutResponse(target.pathname);
  const { method } = context.req;
  const body = method === 'GET' || method === 'HEAD' ? null : text;
  return api.fetch(new Request(target, { method, headers: context.req.raw.headers, body }), { unlimited });
}

function toSignedOutResponse(path: string): Response {
  if (path === '/api/v2/users/me') {
    return Response.json({
      user: { id: null, name: 'Anonymous user', email: 'invalid@example.com', role: 'end-user' },
    });
  }
  return Response.json({ error: "Couldn't authenticate you" }, { status: 401 });
}

function toFaultResponse(fault: Fault, status: number): Response {
  const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  return toResponse(new RestError(status, fault.body ?? usualBody(status), headers));
}

function usualBody(status: number): unknown {
  switch (status) {
    case 401:
      return { error: "Couldn't authenticate you" };
    case 403:
      return { error: { title: 'Forbidden', message: 'You do not have access to this page.' } };
    case 404:
      return { error: 'RecordNotFound', description: 'Not found' };
    case 422:
      return { error: 'RecordInvalid', description: 'Record validation errors', details: {} };
    case 429:
      return accountLimitExceeded;
    default:
      return {
        error: 'unavailable',
        description: 'Sorry, we could not complete your request. Please try again in a moment.',
      };
  }
}

/**
 * Ends the connection without a complete answer. A browser repeats a request on its own when a connection it has used
 * before ends without any bytes; after a beginning of an answer it does not.
 */
function dropConnection({ env }: HttpContext, beginAnswer: boolean): Response {
  if (!beginAnswer) {
    env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  env.outgoing.writeHead(200, { 'content-length': '65536', 'content-type': 'application/json' });
  env.outgoing.write(' ', () => env.incoming.socket.destroy());
  return RESPONSE_ALREADY_SENT;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
