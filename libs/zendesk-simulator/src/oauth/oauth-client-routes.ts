import { apiUrl } from '../desk/account.js';
import type { Desk } from '../desk/desk.js';
import { paginate } from '../rest/paginate.js';
import { readEnvelope, toId, type JsonObject } from '../rest/request-body.js';
import type { RestApi, RestWorld } from '../rest/rest-api.js';
import { forbidden, recordInvalid, recordNotFound } from '../rest/rest-error.js';
import { createOAuthClientRecord, createSecret, type OAuthClientRecord } from './oauth-client.js';

/** Adds `/oauth/clients`, for admins; a secret is shown as a whole only when it is made. */
export function addOAuthClientRoutes(api: RestApi, { desk }: RestWorld): void {
  const demandAdmin = () => {
    if (desk.currentUser.role !== 'admin') throw forbidden();
  };

  api.get('/oauth/clients', (context) => {
    demandAdmin();
    return context.json(paginate(context, 'clients', [...desk.oauthClients.values()].map(toClientJson)));
  });

  api.post('/oauth/clients', async (context) => {
    demandAdmin();
    const client = createOAuthClient(desk, await readEnvelope(context, 'client'));
    context.header('location', client.url);
    return context.json({ client }, 201);
  });

  api.get('/oauth/clients/:id', (context) => {
    demandAdmin();
    return context.json({ client: toClientJson(existingClient(desk, context.req.param('id'))) });
  });

  api.put('/oauth/clients/:id/generate_secret', (context) => {
    demandAdmin();
    const client = existingClient(desk, context.req.param('id'));
    client.secret = createSecret();
    client.updated_at = desk.clock.stamp();
    return context.json({ client });
  });

  api.delete('/oauth/clients/:id', (context) => {
    demandAdmin();
    const { id } = existingClient(desk, context.req.param('id'));
    desk.oauthClients.delete(id);
    desk.accessTokens.expire(id);
    return context.body(null, 204);
  });
}

/**
 * Makes a client from the `client` of a request.
 * @throws RestError 422 without an identifier, and for one that there is already
 */
export function createOAuthClient(desk: Desk, input: JsonObject): OAuthClientRecord {
  const { identifier, name, secret, user_id: userId, kind } = input;
  if (typeof identifier !== 'string' || identifier === '') {
    throw recordInvalid({ field: 'identifier', description: 'Identifier: cannot be blank' });
  }
  if ([...desk.oauthClients.values()].some((client) => client.identifier === identifier)) {
    throw recordInvalid({ field: 'identifier', description: 'Identifier: has already been taken' });
  }
  const owner = userId === undefined ? desk.session.userId : toId(userId);
  if (owner === undefined || !desk.users.has(owner)) {
    throw recordInvalid({ field: 'user', description: 'User: is invalid' });
  }
  const id = desk.nextId('oauthClient');
  const client = createOAuthClientRecord({
    id,
    url: apiUrl(`oauth/clients/${id}`),
    identifier,
    user_id: owner,
    created_at: desk.clock.stamp(),
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof secret === 'string' && secret !== '' ? { secret } : {}),
    ...(kind === 'public' ? { kind } : {}),
  });
  desk.oauthClients.set(id, client);
  return client;
}

function existingClient(desk: Desk, idText: string): OAuthClientRecord {
  const client = desk.oauthClients.get(toId(idText) ?? 0);
  if (client === undefined) throw recordNotFound();
  return client;
}

function toClientJson(client: OAuthClientRecord): OAuthClientRecord {
  return { ...client, secret: `${client.secret.slice(0, 10)}...` };
}
