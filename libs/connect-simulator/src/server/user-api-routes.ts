import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { describeUser, listUsers } from '../public-api/describe-user.js';
import { answerPublicOperation, demandInstance, readApiInput } from '../public-api/public-operation.js';
import { readTags, userOfArn } from '../public-api/tag-user.js';
import type { SimulatorContext } from './simulator-context.js';

/** Operations of Connect's public API about users: who they are, and their tags. */
export function userApiRoutes(context: SimulatorContext) {
  const { engine } = context;
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/users/:instanceId/:userId', (c) =>
    answerPublicOperation(context, c, 'DescribeUser', () => {
      demandInstance(context, c.req.param('instanceId'));
      return describeUser(engine, c.req.param('userId'));
    }),
  );
  app.get('/users-summary/:instanceId', (c) =>
    answerPublicOperation(context, c, 'ListUsers', () => {
      demandInstance(context, c.req.param('instanceId'));
      return listUsers(engine);
    }),
  );
  app.get('/tags/:arn', (c) =>
    answerPublicOperation(context, c, 'ListTagsForResource', () => {
      const { tags } = engine.session(userOfArn(engine, c.req.param('arn')));
      return { tags };
    }),
  );
  app.post('/tags/:arn', (c) =>
    answerPublicOperation(context, c, 'TagResource', async () => {
      const { tags } = await readApiInput(c);
      engine.setTags(userOfArn(engine, c.req.param('arn')), readTags(tags));
      return {};
    }),
  );
  app.delete('/tags/:arn', (c) =>
    answerPublicOperation(context, c, 'UntagResource', () => {
      const keys = c.req.queries('tagKeys') ?? [];
      engine.setTags(
        userOfArn(engine, c.req.param('arn')),
        Object.fromEntries(keys.map((key) => [key, null])),
      );
      return {};
    }),
  );
  return app;
}
