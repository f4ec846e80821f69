import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { describeContact } from '../public-api/describe-contact.js';
import {
  answerPublicOperation,
  apiText,
  demandInstance,
  readApiInput,
} from '../public-api/public-operation.js';
import { startTaskContact } from '../public-api/start-task-contact.js';
import type { SimulatorContext } from './simulator-context.js';

/** Operations of Connect's public API about contacts: `StartTaskContact` and `DescribeContact` (spec/connect.md 5.12). */
export function contactApiRoutes(context: SimulatorContext) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.put('/contact/task', (c) =>
    answerPublicOperation(context, c, 'StartTaskContact', async () => {
      const input = await readApiInput(c);
      demandInstance(context, apiText(input, 'InstanceId'));
      return startTaskContact(context.engine, input);
    }),
  );
  app.get('/contacts/:instanceId/:contactId', (c) =>
    answerPublicOperation(context, c, 'DescribeContact', () => {
      demandInstance(context, c.req.param('instanceId'));
      return describeContact(context.engine, c.req.param('contactId'));
    }),
  );
  return app;
}
