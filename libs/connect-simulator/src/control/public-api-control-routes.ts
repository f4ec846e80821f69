import { Hono } from 'hono';
import type { SimulatorContext } from '../server/simulator-context.js';
import { readJson } from './read-body.js';
import { readQuota } from './read-quota.js';

/** What is beside the public API: its quotas, and what was asked of it. */
export function publicApiControlRoutes({ publicRequests, quotas }: SimulatorContext) {
  const app = new Hono();
  app.get('/quotas', (c) => c.json({ quotas: quotas.list() }));
  app.post('/quotas', async (c) => {
    quotas.set(readQuota(await readJson(c.req)));
    return c.json({ quotas: quotas.list() }, 201);
  });
  app.delete('/quotas', (c) => {
    quotas.clear();
    return c.json({ quotas: [] });
  });
  app.get('/public-requests', (c) => c.json({ requests: publicRequests.list() }));
  app.delete('/public-requests', (c) => {
    publicRequests.clear();
    return c.json({ requests: [] });
  });
  return app;
}
