import { Hono } from 'hono';
import type { ContactEngine, LegAction } from '../engine/contact-engine.js';
import { legActions } from '../engine/contact-engine.js';
import { destinationNamed } from '../engine/destination.js';
import { monitorModes } from '../engine/monitor-contact.js';
import type { AddedParty } from '../engine/third-parties.js';
import { agentIdFrom } from './agent-id-from.js';
import { contactViewOf } from './contact-view.js';
import { ControlError } from './control-error.js';
import { readJson, readOptionalWord, readText } from './read-body.js';
import { recordingView } from './recording-view.js';

const transferModes = ['warm', 'cold'] as const;

/** `/control/contacts/:id/…` for calls of more than two: transfers, participants, legs, monitoring, recording. */
export function callRoutes(engine: ContactEngine) {
  const app = new Hono();

  app.post('/:id/transfer', async (c) => {
    const body = await readJson(c.req);
    const to = destinationNamed(engine.world, readText(body, 'to'));
    const mode = readOptionalWord(body, 'mode', transferModes) ?? 'warm';
    const contactId = c.req.param('id');
    return c.json(
      added(mode === 'warm' ? engine.addParty(contactId, to) : engine.transferCold(contactId, to)),
      201,
    );
  });
  app.post('/:id/participants', async (c) => {
    const to = destinationNamed(engine.world, readText(await readJson(c.req), 'to'));
    return c.json(added(engine.addParty(c.req.param('id'), to)), 201);
  });
  app.post('/:id/legs/:connectionId/:action', (c) => {
    const { id, connectionId, action } = c.req.param();
    if (!isLegAction(action)) throw new ControlError(404, `There is no action "${action}" of a leg.`);
    engine.actOnLeg(id, connectionId, action);
    return c.json(contactViewOf(engine, id));
  });
  app.post('/:id/monitor', async (c) => {
    const body = await readJson(c.req);
    readText(body, 'supervisor');
    const mode = readOptionalWord(body, 'mode', monitorModes) ?? 'silent';
    const contactId = engine.monitor(c.req.param('id'), agentIdFrom(engine, body, 'supervisor'), mode);
    return c.json({ contactId }, 201);
  });
  app.get('/:id/recording', (c) => c.json(recordingView(engine.contact(c.req.param('id')), engine)));
  return app;
}

function added({ connectionId, contactId }: AddedParty) {
  return { connectionId, contactId: contactId ?? null };
}

function isLegAction(word: string): word is LegAction {
  return Object.hasOwn(legActions, word);
}
