import { Hono } from 'hono';
import type { ContactEngine } from '../engine/contact-engine.js';
import type { WorkChannel } from '../engine/work/pending-work.js';
import { agentIdFrom } from './agent-id-from.js';
import { readJson, readOptionalFlag } from './read-body.js';
import type { ControlBody } from './read-body.js';
import { readWorkOrder } from './read-work-order.js';
import { pendingWorkView } from './work-view.js';

/** `/control/tasks`, `/emails`, `/holograms` and `/work`: what is neither call nor chat. */
export function workRoutes(engine: ContactEngine) {
  const app = new Hono();
  const channels = { '/tasks': 'task', '/emails': 'email', '/holograms': 'hologram' } as const;
  for (const [path, channel] of Object.entries(channels)) {
    app.post(path, async (c) => c.json({ contactId: sendWork(engine, channel, await readJson(c.req)) }, 201));
  }
  app.get('/work', (c) =>
    c.json({ work: engine.pendingWork().map((pending) => pendingWorkView(engine, pending)) }),
  );
  return app;
}

/** Offers work at once, or takes it in for later; the id of its contact. Throws 400, 404, and what the engine throws. */
export function sendWork(engine: ContactEngine, channel: WorkChannel, body: ControlBody): string {
  const order = readWorkOrder(channel, body, engine.clock.now());
  const agentId = agentIdFrom(engine, body);
  const isAtOnce = order.work.scheduledAt === undefined && readOptionalFlag(body, 'whenFree') !== true;
  return isAtOnce ? engine.offerWork(agentId, order) : engine.queueWork(order, { type: 'agent', agentId });
}
