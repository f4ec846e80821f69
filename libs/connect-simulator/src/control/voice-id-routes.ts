import { Hono } from 'hono';
import type { ContactEngine } from '../engine/contact-engine.js';
import { isCall } from '../engine/channel.js';
import {
  authenticationOutcomes,
  enrolmentOutcomes,
  fraudOutcomes,
  speakerStatuses,
} from '../engine/voice-id/voice-id-book.js';
import type { VoiceIdSettings } from '../engine/voice-id/voice-id-book.js';
import { agentIdFrom } from './agent-id-from.js';
import { ControlError } from './control-error.js';
import {
  bodyFrom,
  readJson,
  readOptionalCount,
  readOptionalFlag,
  readOptionalText,
  readOptionalWord,
  readText,
} from './read-body.js';
import type { ControlBody } from './read-body.js';
import { readContactOrder } from './read-contact-order.js';
import { voiceIdView } from './voice-id-view.js';

/** `/control/contacts/:id/voice-id` and `/control/speakers`: what Voice ID makes of customers. */
export function voiceIdRoutes(engine: ContactEngine) {
  const app = new Hono();
  app.get('/contacts/:id/voice-id', (c) => c.json(voiceIdView(engine, c.req.param('id'))));
  app.patch('/contacts/:id/voice-id', async (c) => {
    const contactId = c.req.param('id');
    if (!isCall(engine.contact(contactId))) throw new ControlError(409, 'Only calls have a voice.');
    engine.setVoiceId(contactId, readVoiceId(await readJson(c.req)));
    return c.json(voiceIdView(engine, contactId));
  });
  app.get('/speakers', (c) =>
    c.json({
      speakers: [...engine.speakers()].map(([speakerId, status]) => ({ speakerId, status })),
    }),
  );
  app.post('/speakers', async (c) => {
    const body = await readJson(c.req);
    const status = readOptionalWord(body, 'status', speakerStatuses);
    if (status === undefined) {
      throw new ControlError(400, `"status" must be one of: ${speakerStatuses.join(', ')}.`);
    }
    engine.setSpeaker(readText(body, 'speakerId'), status);
    return c.json({}, 201);
  });
  return app;
}

/** Offers a call or a callback, with what Voice ID makes of it; the contact's id. Throws 400, and what the engine throws. */
export function ringWithVoice(engine: ContactEngine, body: ControlBody): string {
  const order = readContactOrder(body, agentIdFrom(engine, body));
  const voiceId = readVoiceId(bodyFrom(body['voiceId'] ?? {}));
  const contactId = engine.offer(order);
  if (body['voiceId'] !== undefined) engine.setVoiceId(contactId, voiceId);
  return contactId;
}

function readVoiceId(body: ControlBody): VoiceIdSettings {
  const speakerId = body['speakerId'] === null ? null : readOptionalText(body, 'speakerId');
  const authentication =
    body['authentication'] === null ? null : readOptionalWord(body, 'authentication', authenticationOutcomes);
  const isStarted = readOptionalFlag(body, 'isStarted');
  const fraud = readOptionalWord(body, 'fraud', fraudOutcomes);
  const evaluatesAfterMs = readOptionalCount(body, 'evaluatesAfterMs', 0);
  const enrolment = readOptionalWord(body, 'enrolment', enrolmentOutcomes);
  const enrolsAfterMs = readOptionalCount(body, 'enrolsAfterMs', 0);
  return {
    ...(speakerId === undefined ? {} : { speakerId: speakerId ?? undefined }),
    ...(authentication === undefined ? {} : { authentication: authentication ?? undefined }),
    ...(isStarted === undefined ? {} : { isStarted }),
    ...(fraud === undefined ? {} : { fraud }),
    ...(evaluatesAfterMs === undefined ? {} : { evaluatesAfterMs }),
    ...(enrolment === undefined ? {} : { enrolment }),
    ...(enrolsAfterMs === undefined ? {} : { enrolsAfterMs }),
  };
}
