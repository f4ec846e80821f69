import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { EngineError } from '../engine/engine-error.js';
import type { SimulatorContext } from './simulator-context.js';

/** What CCP page and worker ask for beside the CTI service and the agent app: task templates, and reports about audio. */
export function pageServiceRoutes(context: SimulatorContext) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all('/task-templates/*', (c) => c.json({}));
  app.post('/sim/media/:contactId/:connectionId/:report', (c) => {
    const { contactId, connectionId, report } = c.req.param();
    if (context.faults.take('media') !== undefined) return c.json({});
    try {
      context.engine.reportMedia(contactId, connectionId, report === 'up', {
        sessionId: c.req.query('session') ?? '',
        page: c.req.query('page'),
      });
      return c.json({});
    } catch (cause) {
      if (cause instanceof EngineError) return c.json({ message: cause.message }, 404);
      throw cause;
    }
  });
  return app;
}
