import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startZendeskSimulator, type OAuthClientRecord, type ZendeskSimulator } from '../../src/index.js';
import { createRestClient, type RestAnswer } from '../rest-client.js';

const admin = 380001000012;
const look = { identifier: 'look_up', secret: 'a secret of its own' };

let zendesk: ZendeskSimulator;
const rest = createRestClient(() => zendesk.origin);

beforeAll(async () => {
  zendesk = await startZendeskSimulator({ oauthClients: [look] });
});
afterAll(async () => {
  await zendesk.close();
});
beforeEach(async () => {
  await zendesk.driver.reset();
});

const credentials = {
  grant_type: 'client_credentials',
  client_id: look.identifier,
  client_secret: look.secret,
};

async function askForToken(body: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${zendesk.origin}/oauth/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function withToken(scope: string, life?: number) {
  const { body } = await askForToken({
    ...credentials,
    scope,
    ...(life === undefined ? {} : { expires_in: life }),
  });
  const headers = { authorization: `Bearer ${String(body['access_token'])}` };
  return (method: string, path: string, content?: unknown): Promise<RestAnswer> =>
    rest(method, path, content, headers);
}

const invalidToken = {
  error: 'invalid_token',
  error_description: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
};

describe('access tokens', () => {
  it('are given for client credentials, for half an hour unless another time is asked for', async () => {
    const given = await askForToken({ ...credentials, scope: 'read' });
    expect(given).toEqual({
      status: 201,
      body: {
        access_token: expect.stringMatching(/^[\da-f]{64}$/) as string,
        token_type: 'bearer',
        scope: 'read',
        expires_in: 1800,
      },
    });
    const other = await askForToken({ ...credentials, scope: 'read write', expires_in: 86_400 });
    expect(other.body).toMatchObject({ scope: 'read write', expires_in: 86_400 });
    expect(other.body['access_token']).not.toBe(given.body['access_token']);
  });

  it.each([
    ['another secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
    ['a client nobody knows', { client_id: 'nobody' }, 401, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['no scope', { scope: undefined }, 400, 'invalid_request'],
    ['a life that is too short', { expires_in: 60 }, 400, 'invalid_request'],
    ['a life that is too long', { expires_in: 172_801 }, 400, 'invalid_request'],
  ])('are refused for %s', async (_what, change, status, error) => {
    const answer = await askForToken({ ...credentials, scope: 'read', ...change });
    expect([answer.status, answer.body['error']]).toEqual([status, error]);
  });

  it('are refused to public clients', async () => {
    const sam = zendesk.driver.as('sam.rivera');
    const { body } = await sam.request('POST', 'oauth/clients', {
      client: { identifier: 'page', name: 'A page', kind: 'public' },
    });
    const { client } = body as { client: OAuthClientRecord };
    const answer = await askForToken({
      ...credentials,
      scope: 'read',
      client_id: 'page',
      client_secret: client.secret,
    });
    expect([answer.status, answer.body['error']]).toEqual([401, 'invalid_client']);
  });

  it('act as the user their client belongs to, whoever is signed in', async () => {
    const request = await withToken('read');
    const me = async () => ((await request('GET', 'users/me')).body['user'] as { id: number }).id;
    expect(await me()).toBe(admin);
    await zendesk.driver.session({ signedIn: false });
    expect(await me()).toBe(admin);
    const { secret } = await zendesk.driver.createOAuthClient({ identifier: 'bob', userId: 380001000015 });
    const { body } = await askForToken({
      ...credentials,
      scope: 'read',
      client_id: 'bob',
      client_secret: secret,
    });
    const authorization = `Bearer ${String(body['access_token'])}`;
    expect((await rest('GET', 'tickets/4115', undefined, { authorization })).status).toBe(403);
  });

  it('are over after their time, and when the simulator is told to end them', async () => {
    const request = await withToken('read', 300);
    expect((await request('GET', 'groups')).status).toBe(200);
    await zendesk.driver.advanceClock(300_000);
    expect(await request('GET', 'groups')).toMatchObject({ status: 401, body: invalidToken });
    const [first, second] = [await withToken('read'), await withToken('read')];
    await zendesk.driver.createOAuthClient({ identifier: 'other' });
    await zendesk.driver.expireTokens('other');
    expect((await first('GET', 'groups')).status).toBe(200);
    await zendesk.driver.expireTokens(look.identifier);
    expect([(await first('GET', 'groups')).status, (await second('GET', 'users/me')).status]).toEqual([
      401, 401,
    ]);
    await expect(zendesk.driver.expireTokens('nobody')).rejects.toThrow('There is no OAuth client');
  });

  it('are refused when nobody has given them', async () => {
    const answer = await rest('GET', 'groups', undefined, { authorization: 'Bearer made-up' });
    expect(answer).toMatchObject({ status: 401, body: invalidToken });
  });

  it.each([
    ['read', 'GET', 'tickets/4114', 200],
    ['read', 'PUT', 'tickets/4114', 403],
    ['write', 'GET', 'tickets/4114', 403],
    ['read write', 'PUT', 'tickets/4114', 200],
    ['tickets:read', 'GET', 'users/380001000101/tickets/requested', 200],
    ['tickets:read', 'GET', 'users/380001000101', 403],
    ['users:read', 'GET', 'users/380001000101/identities', 200],
    ['tickets:write', 'PUT', 'tickets/4114', 200],
    ['everything', 'GET', 'groups', 403],
  ])('with the scope "%s" are answered to %s %s with %i …', async (scope, method, path, status) => {
    const request = await withToken(scope);
    const body = method === 'PUT' ? { ticket: { priority: 'low' } } : undefined;
    expect((await request(method, path, body)).status).toBe(status);
  });

  it('name the scope that is missing', async () => {
    const request = await withToken('read');
    expect((await request('PUT', 'tickets/4114', { ticket: { priority: 'low' } })).body).toEqual({
      error: 'Forbidden',
      description: 'You are missing the following required scopes: tickets:write, write',
    });
  });

  it('are disturbed and logged like other requests, without the secret', async () => {
    await zendesk.driver.faults({ match: { path: '/oauth/tokens' }, status: 503, retryAfter: 2, times: 1 });
    expect((await askForToken({ ...credentials, scope: 'read' })).status).toBe(503);
    const request = await withToken('read');
    await request('GET', 'groups');
    expect(await zendesk.driver.requests()).toMatchObject([
      { method: 'POST', path: '/oauth/tokens', status: 503 },
      { path: '/oauth/tokens', status: 201, body: { ...credentials, client_secret: '…', scope: 'read' } },
      { path: '/api/v2/groups', status: 200, oauthClient: look.identifier, agentId: admin },
    ]);
  });
});

describe('OAuth clients', () => {
  it('belong to the account: those it starts with are there again after a reset', async () => {
    await zendesk.driver.createOAuthClient({ identifier: 'second', secret: 'chosen' });
    const list = async () =>
      (await zendesk.driver.oauthClients()).map(({ identifier, secret, user_id }) => [
        identifier,
        secret,
        user_id,
      ]);
    expect(await list()).toEqual([
      ['look_up', look.secret, admin],
      ['second', 'chosen', admin],
    ]);
    await zendesk.driver.reset();
    expect(await list()).toEqual([['look_up', look.secret, admin]]);
    await expect(zendesk.driver.createOAuthClient(look)).rejects.toThrow('already been taken');
  });

  it('are made by admins, and show their secret once', async () => {
    const sam = zendesk.driver.as('sam.rivera');
    const client = { identifier: 'new', name: 'New' };
    expect((await zendesk.driver.as('bob.carter').request('POST', 'oauth/clients', { client })).status).toBe(
      403,
    );
    const { status, body } = await sam.request('POST', 'oauth/clients', { client });
    const made = (body as { client: OAuthClientRecord }).client;
    expect([status, made]).toMatchObject([201, { ...client, kind: 'confidential', user_id: admin }]);
    const shown = (await sam.request('GET', `oauth/clients/${made.id}`)).body as {
      client: OAuthClientRecord;
    };
    expect(shown.client).toEqual({ ...made, secret: `${made.secret.slice(0, 10)}...` });
    const renewed = (await sam.request('PUT', `oauth/clients/${made.id}/generate_secret`)).body as {
      client: OAuthClientRecord;
    };
    expect(renewed.client.secret).not.toBe(made.secret);
    expect((await sam.request('DELETE', `oauth/clients/${made.id}`)).status).toBe(204);
    expect((await sam.request('GET', 'oauth/clients')).body).toMatchObject({
      clients: [{ identifier: 'look_up' }],
      count: 1,
    });
  });
});
