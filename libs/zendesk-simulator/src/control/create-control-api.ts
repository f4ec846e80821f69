import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Dialout } from '../desk/desk-event.js';
import { findAgent } from '../desk/find-agent.js';
import { enterpriseLimits } from '../rest/rate-limits.js';
import { agentHeader } from '../simulator-headers.js';
import type { SimulatedZendesk } from '../simulated-zendesk.js';
import { addOAuthControl } from './add-oauth-control.js';
import { addWebhookControl } from './add-webhook-control.js';
import { ControlError } from './control-error.js';
import { optional, optionalChoice, readControlBody, refuseUnknown } from './read-control-body.js';
import { readFault } from './read-fault.js';
import { toZendeskState } from './zendesk-state.js';

/** @returns the control API below `/control`: look at the account, disturb it, move its time */
export function createControlApi(zendesk: SimulatedZendesk): Hono {
  const { desk, faults, limits } = zendesk;
  const control = new Hono().basePath('/control');
  control.use(cors());
  control.use((context, next) => {
    const name = context.req.header(agentHeader);
    const agent = name === undefined ? undefined : findAgent(desk, name);
    if (name !== undefined && agent === undefined)
      throw new ControlError(`There is no agent "${name}" in this account.`);
    return desk.as(agent?.id, next);
  });
  control.onError((error, context) =>
    error instanceof ControlError
      ? context.json({ error: error.message }, 400)
      : context.json({ error: `The simulator failed: ${error.message}` }, 500),
  );
  control.get('/state', (context) => context.json(toZendeskState(desk, zendesk.courier.deliveries)));
  control.get('/requests', (context) => context.json({ requests: zendesk.requests }));

  control.post('/faults', async (context) => {
    const fault = readFault(await readControlBody(context));
    faults.add(fault);
    return context.json({ fault }, 201);
  });
  control.delete('/faults', (context) => {
    faults.clear();
    return context.body(null, 204);
  });

  control.post('/reset', (context) => {
    zendesk.reset();
    desk.publish({ type: 'reset' });
    return context.body(null, 204);
  });

  control.post('/index', async (context) => {
    const body = await readControlBody(context);
    refuseUnknown(body, ['lagMs']);
    desk.index.lag = optional(body, 'lagMs', 'number') ?? desk.index.lag;
    if (body['lagMs'] === undefined) desk.index.flush();
    return context.body(null, 204);
  });

  control.post('/clock', async (context) => {
    const body = await readControlBody(context);
    refuseUnknown(body, ['advanceMs']);
    const advance = optional(body, 'advanceMs', 'number') ?? 0;
    if (advance < 0) throw new ControlError('"advanceMs" must not be negative: the clock runs forward only.');
    desk.clock.advance(advance);
    return context.json({ now: desk.clock.stamp() });
  });

  control.post('/limits', async (context) => {
    const body = await readControlBody(context);
    const names = Object.keys(enterpriseLimits) as (keyof typeof enterpriseLimits)[];
    refuseUnknown(body, names);
    for (const name of names) limits.settings[name] = optional(body, name, 'number') ?? limits.settings[name];
    return context.json(limits.settings);
  });

  control.post('/session', async (context) => {
    const body = await readControlBody(context);
    refuseUnknown(body, ['signedIn', 'userId']);
    const session = desk.defaultSession;
    const userId = optional(body, 'userId', 'number') ?? session.userId;
    if (desk.users.get(userId) === undefined || desk.users.get(userId)?.role === 'end-user') {
      throw new ControlError(`"userId" must be the id of an agent or admin, not ${userId}.`);
    }
    session.userId = userId;
    session.signedIn = optional(body, 'signedIn', 'boolean') ?? session.signedIn;
    desk.publish({ type: 'changed' });
    return context.json(session);
  });

  control.post('/scheme', async (context) => {
    const body = await readControlBody(context);
    refuseUnknown(body, ['scheme']);
    desk.scheme = optionalChoice(body, 'scheme', ['light', 'dark']) ?? desk.scheme;
    desk.publish({ type: 'scheme', scheme: desk.scheme });
    return context.json({ scheme: desk.scheme });
  });

  control.post('/locale', async (context) => {
    const body = await readControlBody(context);
    refuseUnknown(body, ['locale']);
    desk.currentUser.locale = optional(body, 'locale', 'string') ?? desk.currentUser.locale;
    desk.publish({ type: 'changed' });
    return context.json({ locale: desk.currentUser.locale });
  });

  control.post('/dialout', async (context) => {
    const body = await readControlBody(context);
    refuseUnknown(body, ['number', 'userId', 'ticketId', 'deliverTo']);
    const number = optional(body, 'number', 'string');
    const userId = optional(body, 'userId', 'number');
    const ticketId = optional(body, 'ticketId', 'number');
    const dialout: Dialout = {
      ...(number === undefined ? {} : { number }),
      ...(userId === undefined ? {} : { userId }),
      ...(ticketId === undefined ? {} : { ticketId }),
    };
    const deliverTo = optionalChoice(body, 'deliverTo', ['background', 'top_bar', 'both']);
    const locations =
      deliverTo === undefined
        ? zendesk.options.deliverDialoutTo
        : deliverTo === 'both'
          ? ['background', 'top_bar']
          : [deliverTo];
    const isAddressed = context.req.header(agentHeader) !== undefined;
    const addressee = isAddressed ? { agentId: desk.session.userId } : {};
    desk.publish({ type: 'dialout', dialout, locations, ...addressee });
    return context.json({ dialout, locations }, 202);
  });

  addOAuthControl(control, desk);
  addWebhookControl(control, zendesk.courier);

  control.all('/*', (context) =>
    context.json({ error: `There is no control route ${context.req.method} ${context.req.path}.` }, 404),
  );
  return control;
}
