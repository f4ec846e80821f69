import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AgentAppError } from '../agent-app/agent-app-error.js';
import { agentAppOperations } from '../agent-app/agent-app-operations.js';
import { isStructure } from '../cti/cti-input.js';
import type { CtiInput } from '../cti/cti-input.js';
import { EngineError } from '../engine/engine-error.js';
import { authCookieName } from './auth-cookie.js';
import type { SimulatorContext } from './simulator-context.js';
import { delayBy, dropConnection, exceptionFor, staySilent } from './strike.js';

const withoutPermission = 'Lcms.getContact';

/** `POST /agent-app/api`: what Streams asks for Voice ID (spec/connect.md 3.7 and 5.11). Errors are `{message, type?}`. */
export function agentAppRoutes(context: SimulatorContext) {
  const { engine, faults, requests, signIns } = context;
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.on('POST', ['/agent-app/api', '/connect/agent-app/api'], async (c) => {
    const operation = (c.req.header('x-amz-target') ?? '').replace(/^AgentAppService\./, '');
    const input = readStructure(await c.req.text());
    const signIn = signIns.find(tokenOf(c.req.header('x-amz-bearer')));
    const record = requests.add({
      at: new Date(engine.clock.now()).toISOString(),
      operation,
      agent: signIn === undefined ? null : engine.session(signIn.agentId).agent.username,
      input,
      status: null,
    });
    const answer = (status: number, body: object) => {
      record.status = status;
      return c.json(body, status as ContentfulStatusCode);
    };
    const fault = faults.take(operation);
    await delayBy(fault, c.req.raw.signal);
    if (fault?.outcome === 'no-answer') return staySilent();
    if (fault?.outcome === 'dropped') return dropConnection(c.env);
    try {
      if (fault?.status !== undefined) {
        throw new AgentAppError(fault.status, 'It fails as it was told to.', exceptionFor(fault.status));
      }
      if (signIn === undefined) throw new AgentAppError(401, 'The session has ended.');
      const carryOut = agentAppOperations[operation];
      if (carryOut === undefined) throw new AgentAppError(404, `The simulator does not offer ${operation}.`);
      const { agent, permissions } = engine.session(signIn.agentId);
      if (operation !== withoutPermission && !permissions.includes('voiceId')) {
        throw new AgentAppError(403, `${agent.name} may not use Voice ID.`, 'AccessDeniedException');
      }
      const output = carryOut({ engine, agentId: signIn.agentId, input });
      return fault?.outcome === 'lost' ? dropConnection(c.env) : answer(200, output);
    } catch (cause) {
      const { status, type, message } = toAgentAppError(cause);
      return answer(status, { message, ...(type === undefined ? {} : { type }) });
    }
  });
  return app;
}

/** The bearer is a JSON object with the session cookie's name. */
function tokenOf(bearer = ''): string | undefined {
  const token = readStructure(bearer)[authCookieName];
  return typeof token === 'string' ? token : undefined;
}

function readStructure(text: string): CtiInput {
  try {
    const value: unknown = JSON.parse(text);
    return isStructure(value) ? value : {};
  } catch {
    return {};
  }
}

function toAgentAppError(cause: unknown): AgentAppError {
  if (cause instanceof AgentAppError) return cause;
  if (cause instanceof EngineError) return new AgentAppError(400, cause.message, 'ValidationException');
  return new AgentAppError(500, String(cause));
}
