import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isStructure } from '../cti/cti-input.js';
import type { CtiInput } from '../cti/cti-input.js';
import type { PublicRequestRecord } from './public-request-log.js';
import { EngineError } from '../engine/engine-error.js';
import { ApiError } from '../server/api-error.js';
import type { SimulatorContext } from '../server/simulator-context.js';
import { delayBy, dropConnection, exceptionFor, staySilent } from '../server/strike.js';

type ApiContext = Context<{ Bindings: HttpBindings }>;

/**
 * Answers one operation of Connect's public API as `@aws-sdk/client-connect` expects it, with the faults and
 * the quota that are set for it. A request must be signed; the signature itself is not checked.
 */
export async function answerPublicOperation(
  context: SimulatorContext,
  c: ApiContext,
  operation: string,
  carryOut: () => object | Promise<object>,
): Promise<Response> {
  const entry: PublicRequestRecord = {
    at: new Date(context.engine.clock.now()).toISOString(),
    operation,
    path: c.req.path,
    status: null,
    type: null,
  };
  context.publicRequests.add(entry);
  const fault = context.faults.take(operation);
  await delayBy(fault, c.req.raw.signal);
  if (fault?.outcome === 'no-answer') return staySilent();
  if (fault?.outcome === 'dropped') return dropConnection(c.env);
  try {
    if (fault?.status !== undefined) {
      const type = fault.type ?? exceptionFor(fault.status);
      throw new ApiError(fault.status, type, `${operation} fails as it was told to.`);
    }
    if (!/^AWS4-HMAC-SHA256 \S/.test(c.req.header('authorization') ?? '')) {
      throw new ApiError(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
    }
    if (!context.quotas.take(operation)) {
      throw new ApiError(429, 'TooManyRequestsException', 'Too Many Requests');
    }
    const output = await carryOut();
    if (fault?.outcome === 'lost') return dropConnection(c.env);
    entry.status = 200;
    return c.json(output);
  } catch (cause) {
    const { status, type, message } = toApiError(cause);
    Object.assign(entry, { status, type });
    return c.json({ Message: message }, status as ContentfulStatusCode, { 'x-amzn-errortype': type });
  }
}

/** The JSON object of a request. Throws 400. */
export async function readApiInput(c: ApiContext): Promise<CtiInput> {
  try {
    const body: unknown = await c.req.json();
    if (isStructure(body)) return body;
  } catch {
    // What is no JSON is answered like any other body that is wrong.
  }
  throw new ApiError(400, 'InvalidRequestException', 'The body is no JSON object.');
}

/** A text that must be there. Throws 400. */
export function apiText(input: CtiInput, member: string): string {
  const value = input[member];
  if (typeof value === 'string' && value !== '') return value;
  throw new ApiError(400, 'InvalidRequestException', `${member} must be given.`);
}

/** Throws 404 unless it is this instance's id or ARN. */
export function demandInstance(context: SimulatorContext, instanceId: string): void {
  if (instanceId.split('/').at(-1) === context.engine.world.instance.instanceId) return;
  throw new ApiError(404, 'ResourceNotFoundException', 'There is no such instance.');
}

function toApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  if (!(cause instanceof EngineError)) return new ApiError(500, 'InternalServiceException', String(cause));
  return cause.reason === 'not-found'
    ? new ApiError(404, 'ResourceNotFoundException', cause.message)
    : new ApiError(400, 'InvalidRequestException', cause.message);
}
