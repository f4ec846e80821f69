import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { clientHeader } from '../simulator-headers.js';
import type { Fault, Faults } from './fault.js';
import { accountLimitExceeded, type BucketState } from './rate-limits.js';
import { toLoggedBody, type LoggedRequest } from './request-log.js';
import type { RestApi, RestWorld } from './rest-api.js';
import { findCaller, type RestCaller } from './rest-caller.js';
import { RestError } from './rest-error.js';
import { toResponse } from './to-response.js';

/** What stands in front of the endpoints. */
export interface RestPipeline extends RestWorld {
  readonly api: RestApi;
  /** What gives access tokens, below `/oauth`. */
  readonly oauth: RestApi;
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
}

type HttpContext = Context<{ Bindings: HttpBindings }>;

/** Answers one REST request as whom it names: logs it, disturbs it, checks rights and limits, asks the endpoint. */
export async function handleRestRequest(context: HttpContext, pipeline: RestPipeline): Promise<Response> {
  const { raw, path } = context.req;
  const caller = findCaller(pipeline.desk, raw.headers, raw.method, path);
  return pipeline.desk.as(caller.userId, () => answerRestRequest(context, pipeline, caller));
}

async function answerRestRequest(
  context: HttpContext,
  pipeline: RestPipeline,
  caller: RestCaller,
): Promise<Response> {
  const { desk } = pipeline;
  const url = new URL(context.req.url);
  const path = url.pathname + url.search;
  const { method } = context.req;
  const client = context.req.header(clientHeader);
  const text = await context.req.text();
  const call = (unlimited: boolean) => callEndpoint(context, pipeline, { caller, url, text, unlimited });
  // The workspace's own traffic is not what tests look at or disturb.
  if (client === 'workspace') return call(true);

  const entry: LoggedRequest = {
    at: desk.clock.stamp(),
    ...(url.pathname.startsWith('/oauth/') ? {} : { agentId: desk.session.userId }),
    ...(caller.oauthClient === undefined ? {} : { oauthClient: caller.oauthClient }),
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
      ? await callLimited(pipeline, client === 'app', () => call(false))
      : toFaultResponse(fault, fault.status);
  // Times of answers are the account's.
  response.headers.set('date', new Date(desk.clock.now()).toUTCString());
  entry.status = response.status;
  if (fault?.silent === true) return RESPONSE_ALREADY_SENT;
  return fault?.drop === 'after' ? dropConnection(context, client === 'app') : response;
}

async function callLimited(
  { desk, limits }: RestPipeline,
  isApp: boolean,
  call: () => Promise<Response>,
): Promise<Response> {
  let bucket: BucketState;
  try {
    if (isApp) limits.take('app', 300, desk.session.userId, accountLimitExceeded);
    bucket = limits.take('account', 60, 'account', accountLimitExceeded);
  } catch (error) {
    if (error instanceof RestError) return toResponse(error);
    throw error;
  }
  const response = await call();
  const headers = new Headers(response.headers);
  headers.set('x-rate-limit', String(bucket.limit));
  headers.set('x-rate-limit-remaining', String(bucket.remaining));
  headers.set('ratelimit-limit', String(bucket.limit));
  headers.set('ratelimit-remaining', String(bucket.remaining));
  headers.set('ratelimit-reset', String(bucket.reset));
  headers.set('x-zendesk-api-version', 'v2');
  return new Response(response.body, { status: response.status, headers });
}

interface EndpointCall {
  readonly caller: RestCaller;
  readonly url: URL;
  readonly text: string;
  readonly unlimited: boolean;
}

async function callEndpoint(
  context: HttpContext,
  { api, oauth }: RestPipeline,
  { caller, url, text, unlimited }: EndpointCall,
): Promise<Response> {
  const target = new URL(url);
  target.pathname = url.pathname.replace(/\.json$/, '');
  const isOAuth = target.pathname.startsWith('/oauth/');
  if (!isOAuth && caller.isAnonymous && target.pathname === '/api/v2/users/me') return toAnonymous();
  if (!isOAuth && caller.refusal !== undefined) return toResponse(caller.refusal);
  const { method } = context.req;
  const body = method === 'GET' || method === 'HEAD' ? null : text;
  const request = new Request(target, { method, headers: context.req.raw.headers, body });
  return (isOAuth ? oauth : api).fetch(request, { unlimited });
}

function toAnonymous(): Response {
  return Response.json({
    user: { id: null, name: 'Anonymous user', email: 'invalid@example.com', role: 'end-user' },
  });
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
