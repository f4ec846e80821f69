import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isStructure } from '../cti/cti-input.js';
import type { CtiInput } from '../cti/cti-input.js';
import { EngineError } from '../engine/engine-error.js';
import { isLive } from '../engine/simulated-contact.js';
import type { SimulatedContact } from '../engine/simulated-contact.js';
import { participantOperations } from '../participant/participant-operations.js';
import type { ParticipantOperation } from '../participant/participant-operations.js';
import { ApiError } from './api-error.js';
import type { SimulatorContext } from './simulator-context.js';
import { delayBy, dropConnection, exceptionFor, staySilent } from './strike.js';

/**
 * `POST /participant/…`: the participant service, open to pages of any origin (spec/connect.md 3.7, 5.10). It is on the
 * simulator's own origin, where the real one has a host of its own.
 */
export function participantRoutes(context: SimulatorContext) {
  const { chatTokens, engine, faults, participantRequests } = context;
  const app = new Hono<{ Bindings: HttpBindings }>();

  const admitted = (operation: ParticipantOperation, token: string | undefined) => {
    if (operation.bearer === 'participant token') return chatTokens.opened(token);
    const contact = chatTokens.readable(token);
    if (contact === undefined || operation.name === 'GetTranscript' || isLive(contact)) return contact;
    return undefined;
  };
  const carryOut = (
    operation: ParticipantOperation,
    contact: SimulatedContact | undefined,
    input: CtiInput | undefined,
  ): object => {
    if (contact === undefined) throw new ApiError(403, 'AccessDeniedException', 'Access denied');
    if (input === undefined) throw new ApiError(400, 'ValidationException', 'The body is no JSON object.');
    const webSocketUrl = () => context.webSocketUrl(context.signIns.signIn(contact.agentId).token);
    return operation.carryOut({ engine, tokens: chatTokens, contact, input, webSocketUrl });
  };

  app.use('/participant/*', cors({ origin: '*', exposeHeaders: ['x-amzn-errortype', 'x-amzn-requestid'] }));
  app.post('/participant/:path', async (c) => {
    const path = c.req.param('path');
    const operation = participantOperations[path];
    const refuse = ({ status, type, message }: ApiError) =>
      c.json({ message }, status as ContentfulStatusCode, { 'x-amzn-errortype': type });
    if (operation === undefined) {
      return refuse(
        new ApiError(404, 'ResourceNotFoundException', `The simulator does not offer /participant/${path}.`),
      );
    }
    const input = readInput(await c.req.text());
    const token = c.req.header('x-amz-bearer');
    const early = admitted(operation, token);
    const record = participantRequests.add({
      at: new Date(engine.clock.now()).toISOString(),
      operation: operation.name,
      contactId: early?.contactId ?? null,
      agent: early === undefined ? null : engine.session(early.agentId).agent.username,
      input: input ?? {},
      status: null,
    });
    const answer = (respond: () => Response, status: number) => {
      record.status = status;
      return respond();
    };

    const fault = faults.take(operation.name);
    await delayBy(fault, c.req.raw.signal);
    if (fault?.outcome === 'no-answer') return staySilent();
    if (fault?.outcome === 'dropped') return dropConnection(c.env);
    try {
      if (fault?.status !== undefined) {
        const type = exceptionFor(fault.status);
        throw new ApiError(fault.status, type, `${operation.name} fails as it was told to.`);
      }
      const output = carryOut(operation, admitted(operation, token), input);
      if (fault?.outcome === 'lost') return dropConnection(c.env);
      return answer(() => c.json(output), 200);
    } catch (cause) {
      const error = toApiError(cause);
      return answer(() => refuse(error), error.status);
    }
  });
  return app;
}

function readInput(text: string): CtiInput | undefined {
  try {
    const body: unknown = JSON.parse(text === '' ? '{}' : text);
    return isStructure(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function toApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  if (cause instanceof EngineError) return new ApiError(400, 'ValidationException', cause.message);
  return new ApiError(500, 'InternalServerException', String(cause));
}
