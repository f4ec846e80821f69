import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { diallingModes } from '../engine/dialling-mode.js';
import type { SimulatorContext } from '../server/simulator-context.js';
import { agentIdFrom } from './agent-id-from.js';
import { agentView } from './agent-view.js';
import { chatRoutes } from './chat-routes.js';
import { callRoutes } from './call-routes.js';
import { isContactAction, runBatchAction } from './batch-action.js';
import { contactViewOf } from './contact-view.js';
import { ControlError, toControlError } from './control-error.js';
import {
  bodyFrom,
  readJson,
  readOptionalFlag,
  readOptionalText,
  readOptionalTexts,
  readOptionalWord,
} from './read-body.js';
import { publicApiControlRoutes } from './public-api-control-routes.js';
import { readAttributeChanges } from './read-contact-order.js';
import { readFault } from './read-fault.js';
import { ringWithVoice, voiceIdRoutes } from './voice-id-routes.js';
import { workRoutes } from './work-routes.js';
import { worldView } from './world-view.js';

const deskPhones = ['waits', 'answers'] as const;

/** `/control`: be the customer, the queue, another CCP, the weather. Errors are `{error: sentence}`. */
export function controlRoutes(context: SimulatorContext) {
  const { engine, faults, participantRequests, requests, signIns } = context;
  const app = new Hono();
  const viewOf = (contactId: string) => contactViewOf(engine, contactId);

  app.use('*', cors({ origin: '*', allowMethods: ['GET', 'POST', 'PATCH', 'DELETE'] }));
  app.onError((cause, c) => {
    const error = toControlError(cause);
    if (error === undefined) return c.json({ error: `The simulator failed: ${String(cause)}` }, 500);
    return c.json({ error: error.message }, error.status as ContentfulStatusCode);
  });

  app.get('/contacts', (c) =>
    c.json({ contacts: engine.contacts().map(({ contactId }) => viewOf(contactId)) }),
  );
  app.post('/contacts', async (c) => {
    const body = await readJson(c.req);
    return c.json({ contactId: ringWithVoice(engine, body) }, 201);
  });
  app.route('/', workRoutes(engine));
  app.route('/', voiceIdRoutes(engine));
  app.route('/chats', chatRoutes(context));
  app.get('/contacts/:id', (c) => c.json(viewOf(c.req.param('id'))));
  app.patch('/contacts/:id/attributes', async (c) => {
    const changes = readAttributeChanges((await readJson(c.req))['attributes']);
    engine.updateAttributes(c.req.param('id'), changes);
    return c.json(viewOf(c.req.param('id')));
  });
  app.route('/contacts', callRoutes(engine));
  app.post('/contacts/:id/:action', (c) => {
    const { id, action } = c.req.param();
    if (!isContactAction(action)) throw new ControlError(404, `There is no action "${action}".`);
    engine.act(id, action);
    return c.json(viewOf(id));
  });
  app.post('/batch', async (c) => {
    const { actions } = await readJson(c.req);
    if (!Array.isArray(actions)) throw new ControlError(400, '"actions" must be a list.');
    const bodies = actions.map(bodyFrom);
    return c.json({ results: engine.batch(() => bodies.map((body) => runBatchAction(engine, body))) });
  });

  app.get('/agent', (c) => c.json(agentView(engine.session(agentIdFrom(engine, c.req.query())))));
  app.post('/agent', async (c) => {
    const body = await readJson(c.req);
    const agentId = agentIdFrom(engine, body);
    const state = readOptionalText(body, 'state');
    const permissions = readOptionalTexts(body, 'permissions');
    const softphoneEnabled = readOptionalFlag(body, 'softphoneEnabled');
    const deskPhone = readOptionalWord(body, 'deskPhone', deskPhones);
    const tags = body['tags'] === undefined ? undefined : readAttributeChanges(body['tags']);
    if ([state, permissions, softphoneEnabled, deskPhone, tags].every((each) => each === undefined)) {
      throw new ControlError(
        400,
        '"state", "permissions", "softphoneEnabled", "deskPhone" or "tags" must be given.',
      );
    }
    engine.batch(() => {
      if (state !== undefined) engine.setAgentState(agentId, state, true);
      if (permissions !== undefined) engine.setPermissions(agentId, permissions);
      engine.setPhone(agentId, softphoneEnabled, deskPhone);
      engine.setTags(agentId, tags ?? {});
    });
    return c.json(agentView(engine.session(agentId)));
  });
  app.get('/world', (c) => c.json(worldView(engine.world)));

  app.get('/dialling', (c) => c.json({ mode: engine.dialling() }));
  app.post('/dialling', async (c) => {
    const mode = readOptionalWord(await readJson(c.req), 'mode', diallingModes);
    if (mode === undefined)
      throw new ControlError(400, `"mode" must be one of: ${diallingModes.join(', ')}.`);
    engine.setDialling(mode);
    return c.json({ mode });
  });

  app.get('/session', (c) => c.json({ signedIn: signIns.isRemembering() }));
  app.post('/session', async (c) => {
    const body = await readJson(c.req);
    const signedIn = readOptionalFlag(body, 'signedIn');
    const expired = readOptionalFlag(body, 'expired');
    if (signedIn === undefined && expired === undefined) {
      throw new ControlError(400, '"signedIn" or "expired" must be given.');
    }
    if (signedIn === true) signIns.setRemembering(true);
    if (signedIn === false) context.signOutEverywhere();
    if (expired === true) signIns.expireAll();
    return c.json({ signedIn: signIns.isRemembering() });
  });

  app.get('/faults', (c) => c.json({ faults: faults.list() }));
  app.post('/faults', async (c) => {
    faults.add(readFault(await readJson(c.req)));
    return c.json({ faults: faults.list() }, 201);
  });
  app.on(['DELETE', 'POST'], ['/faults', '/faults/clear'], (c) => {
    faults.clear();
    return c.json({ faults: [] });
  });
  app.route('/', publicApiControlRoutes(context));
  app.post('/web-socket/drop', (c) => {
    context.dropWebSockets();
    return c.json({});
  });
  app.get('/requests', (c) => c.json({ requests: requests.list() }));
  app.get('/participant-requests', (c) => c.json({ requests: participantRequests.list() }));
  app.delete('/participant-requests', (c) => {
    participantRequests.clear();
    return c.json({ requests: [] });
  });
  app.delete('/requests', (c) => {
    requests.clear();
    return c.json({ requests: [] });
  });
  app.post('/reset', (c) => {
    context.reset();
    return c.json({});
  });
  app.all('*', (c) => c.json({ error: `There is no ${c.req.method} ${c.req.path}.` }, 404));
  return app;
}
