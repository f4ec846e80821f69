import type { Hono } from 'hono';
import { demoAdminId } from '../desk/account.js';
import type { Desk } from '../desk/desk.js';
import { createOAuthClient } from '../oauth/oauth-client-routes.js';
import { RestError } from '../rest/rest-error.js';
import { ControlError } from './control-error.js';
import { optional, readControlBody, refuseUnknown } from './read-control-body.js';

/** Adds `oauth`: lists and makes OAuth clients with their secrets, and ends their tokens early. */
export function addOAuthControl(control: Hono, desk: Desk): void {
  control.get('/oauth/clients', (context) => context.json({ clients: [...desk.oauthClients.values()] }));

  control.post('/oauth/clients', async (context) => {
    const body = await readControlBody(context);
    refuseUnknown(body, ['identifier', 'name', 'secret', 'userId', 'kind']);
    try {
      const { userId = demoAdminId, ...input } = body;
      return context.json({ client: createOAuthClient(desk, { ...input, user_id: userId }) }, 201);
    } catch (error) {
      if (error instanceof RestError) throw new ControlError(JSON.stringify(error.body));
      throw error;
    }
  });

  control.post('/oauth/expire', async (context) => {
    const body = await readControlBody(context);
    refuseUnknown(body, ['identifier']);
    const identifier = optional(body, 'identifier', 'string');
    const client = [...desk.oauthClients.values()].find((each) => each.identifier === identifier);
    if (identifier !== undefined && client === undefined)
      throw new ControlError(`There is no OAuth client "${identifier}" in this account.`);
    desk.accessTokens.expire(client?.id);
    return context.body(null, 204);
  });
}
