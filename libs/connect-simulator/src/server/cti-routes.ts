import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { CtiError } from '../cti/cti-error.js';
import { isStructure } from '../cti/cti-input.js';
import type { CtiInput } from '../cti/cti-input.js';
import { ctiOperations } from '../cti/cti-operations.js';
import { toCtiError } from '../cti/to-cti-error.js';
import type { SimulatorContext } from './simulator-context.js';
import { delayBy, dropConnection, exceptionFor, staySilent } from './strike.js';

/** `POST /api` and `/connect/api`: the CTI service over AWS JSON 1.0 (spec/connect.md 3.4). */
export function ctiRoutes(context: SimulatorContext) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.on('POST', ['/api', '/connect/api'], async (c) => {
    const operation = (c.req.header('x-amz-target') ?? '').split('.').at(-1) ?? '';
    const token = c.req.header('x-amz-bearer');
    const input = readInput(await c.req.text());
    const signIn = context.signIns.find(token);
    const record = context.requests.add({
      at: new Date(context.engine.clock.now()).toISOString(),
      operation,
      agent: signIn === undefined ? null : context.engine.session(signIn.agentId).agent.username,
      input: Object.fromEntries(Object.entries(input ?? {}).filter(([name]) => name !== 'authentication')),
      status: null,
    });
    const answer = (status: number, body: object) => {
      record.status = status;
      return c.json(body, status as ContentfulStatusCode, { 'content-type': 'application/x-amz-json-1.0' });
    };
    const refuse = (error: CtiError) => answer(error.status, { __type: error.type, message: error.message });

    const fault = context.faults.take(operation);
    await delayBy(fault, c.req.raw.signal);
    if (fault?.outcome === 'no-answer') return staySilent();
    if (fault?.outcome === 'dropped') return dropConnection(c.env);
    if (fault?.status !== undefined) {
      return refuse(
        new CtiError(fault.status, exceptionFor(fault.status), `${operation} fails as it was told to.`),
      );
    }
    if (input === undefined)
      return refuse(new CtiError(400, 'SerializationException', 'The body is no JSON object.'));
    if (signIn === undefined) return refuse(signedOut());
    const carryOut = ctiOperations[operation];
    if (carryOut === undefined) {
      return refuse(
        new CtiError(
          400,
          'UnknownOperationException',
          `The simulator does not offer ${operation || 'that'}.`,
        ),
      );
    }
    try {
      const isSignedOut = () => context.signIns.find(token) === undefined;
      const output = await carryOut({
        engine: context.engine,
        agentId: signIn.agentId,
        input,
        signal: c.req.raw.signal,
        isSignedOut,
        webSocketUrl: context.webSocketUrl(signIn.token),
        chatTokens: context.chatTokens,
      });
      if (isSignedOut()) return refuse(signedOut());
      if (fault?.outcome === 'lost') return dropConnection(c.env);
      return answer(200, output);
    } catch (cause) {
      return refuse(toCtiError(cause));
    }
  });
  return app;
}

function signedOut(): CtiError {
  return new CtiError(401, 'UnauthorizedException', 'The session has ended.');
}

function readInput(text: string): CtiInput | undefined {
  try {
    const body: unknown = JSON.parse(text === '' ? '{}' : text);
    return isStructure(body) ? body : undefined;
  } catch {
    return undefined;
  }
}
