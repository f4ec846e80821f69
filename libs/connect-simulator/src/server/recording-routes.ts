import { Hono } from 'hono';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isStructure } from '../cti/cti-input.js';
import type { CtiInput } from '../cti/cti-input.js';
import { EngineError } from '../engine/engine-error.js';
import type { RecordingOrder } from '../engine/recording.js';
import { ApiError } from './api-error.js';
import type { SimulatorContext } from './simulator-context.js';
import { delayBy, dropConnection, exceptionFor, staySilent } from './strike.js';
import type { HttpBindings } from '@hono/node-server';

const orders: Readonly<Record<string, readonly [RecordingOrder, operation: string]>> = {
  'suspend-recording': ['suspend', 'SuspendContactRecording'],
  'resume-recording': ['resume', 'ResumeContactRecording'],
  'start-recording': ['start', 'StartContactRecording'],
  'stop-recording': ['stop', 'StopContactRecording'],
};

/**
 * Operations of Connect's public API that control a recording (spec/connect.md 5.12), as `@aws-sdk/client-connect` sends
 * them. A request must be signed; the signature itself is not checked.
 */
export function recordingRoutes(context: SimulatorContext) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const carryOut = async (c: Context, order: RecordingOrder): Promise<void> => {
    if (!/^AWS4-HMAC-SHA256 \S/.test(c.req.header('authorization') ?? '')) {
      throw new ApiError(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
    }
    const input = readInput(await c.req.text());
    const contactId = memberOf(input, 'ContactId');
    const initialContactId = memberOf(input, 'InitialContactId');
    if (memberOf(input, 'InstanceId') !== context.engine.world.instance.instanceId) {
      throw new ApiError(404, 'ResourceNotFoundException', 'There is no such instance.');
    }
    if (order === 'start') demandTrack(input);
    const contact = context.engine.contacts().find((each) => each.contactId === contactId);
    if (contact === undefined || contact.initialContactId !== initialContactId) {
      throw new ApiError(
        404,
        'ResourceNotFoundException',
        `There is no contact ${contactId} of ${initialContactId}.`,
      );
    }
    context.engine.changeRecording(contactId, order);
  };

  app.post('/contact/:order', async (c, next) => {
    const [order, operation = ''] = orders[c.req.param('order')] ?? [];
    if (order === undefined) {
      await next();
      return;
    }
    const fault = context.faults.take(operation);
    await delayBy(fault, c.req.raw.signal);
    if (fault?.outcome === 'no-answer') return staySilent();
    if (fault?.outcome === 'dropped') return dropConnection(c.env);
    try {
      if (fault?.status !== undefined) {
        throw new ApiError(fault.status, exceptionFor(fault.status), `${operation} fails as it was told to.`);
      }
      await carryOut(c, order);
      return fault?.outcome === 'lost' ? dropConnection(c.env) : c.json({});
    } catch (cause) {
      const { status, type, message } = toApiError(cause);
      return c.json({ Message: message }, status as ContentfulStatusCode, { 'x-amzn-errortype': type });
    }
  });
  return app;
}

function readInput(text: string): CtiInput {
  try {
    const body: unknown = JSON.parse(text);
    if (isStructure(body)) return body;
  } catch {
    // What is no JSON is answered like any other body that is wrong.
  }
  throw new ApiError(400, 'InvalidRequestException', 'The body is no JSON object.');
}

function memberOf(input: CtiInput, member: string): string {
  const value = input[member];
  if (typeof value === 'string' && value !== '') return value;
  throw new ApiError(400, 'InvalidRequestException', `${member} must be given.`);
}

function demandTrack(input: CtiInput): void {
  const configuration = input['VoiceRecordingConfiguration'];
  const track = isStructure(configuration) ? configuration['VoiceRecordingTrack'] : undefined;
  if (track === 'FROM_AGENT' || track === 'TO_AGENT' || track === 'ALL') return;
  throw new ApiError(
    400,
    'InvalidRequestException',
    'VoiceRecordingTrack must be FROM_AGENT, TO_AGENT or ALL.',
  );
}

function toApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  if (cause instanceof EngineError) return new ApiError(400, 'InvalidRequestException', cause.message);
  return new ApiError(500, 'InternalServiceException', String(cause));
}
