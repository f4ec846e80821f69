import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { isStructure } from '../cti/cti-input.js';
import type { CtiInput } from '../cti/cti-input.js';
import type { RecordingOrder } from '../engine/recording.js';
import {
  answerPublicOperation,
  apiText,
  demandInstance,
  readApiInput,
} from '../public-api/public-operation.js';
import { ApiError } from './api-error.js';
import type { SimulatorContext } from './simulator-context.js';

const orders: Readonly<Record<string, readonly [RecordingOrder, operation: string]>> = {
  'suspend-recording': ['suspend', 'SuspendContactRecording'],
  'resume-recording': ['resume', 'ResumeContactRecording'],
  'start-recording': ['start', 'StartContactRecording'],
  'stop-recording': ['stop', 'StopContactRecording'],
};

/** Operations of Connect's public API that control a recording (spec/connect.md 5.12). */
export function recordingRoutes(context: SimulatorContext) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const carryOut = (order: RecordingOrder, input: CtiInput): object => {
    const contactId = apiText(input, 'ContactId');
    const initialContactId = apiText(input, 'InitialContactId');
    demandInstance(context, apiText(input, 'InstanceId'));
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
    return {};
  };

  app.post('/contact/:order', async (c, next) => {
    const [order, operation = ''] = orders[c.req.param('order')] ?? [];
    if (order === undefined) {
      await next();
      return;
    }
    return answerPublicOperation(context, c, operation, async () => carryOut(order, await readApiInput(c)));
  });
  return app;
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
