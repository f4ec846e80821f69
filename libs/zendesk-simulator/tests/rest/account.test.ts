import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startZendeskSimulator, type ZendeskSimulator } from '../../src/index.js';
import { fixtureApp } from '../fixture-app.js';
import { createRestClient } from '../rest-client.js';

let zendesk: ZendeskSimulator;
const rest = createRestClient(() => zendesk.origin);

beforeAll(async () => {
  zendesk = await startZendeskSimulator({ app: fixtureApp });
});
afterAll(async () => {
  await zendesk.close();
});
beforeEach(async () => {
  await zendesk.driver.reset();
});

const admin = 380001000012;
const installation = 'apps/installations/361234573552';

describe('the account', () => {
  it('has brands by name, one of them given up', async () => {
    const { body } = await rest('GET', 'brands');
    expect(
      (body['brands'] as { name: string; active: boolean }[]).map(({ name, active }) => [name, active]),
    ).toEqual([
      ['Acme', true],
      ['Globex', true],
      ['Initech', true],
      ['Vandelay', false],
    ]);
  });

  it('has ticket and user fields', async () => {
    const { body } = await rest('GET', 'ticket_fields');
    expect(body['ticket_fields']).toContainEqual(
      expect.objectContaining({ id: 360002000001, type: 'text', title: 'connect_outbound_queue' }),
    );
    expect((await rest('GET', 'user_fields')).body['user_fields']).toContainEqual(
      expect.objectContaining({ key: 'voice_authentication_status', type: 'text' }),
    );
  });

  it('lets admins make and remove user fields, each key once', async () => {
    const user_field = { key: 'speaker', title: 'Speaker', type: 'text' };
    expect((await rest('POST', 'user_fields', { user_field })).status).toBe(403);
    await zendesk.driver.session({ userId: 380001000012 });
    const { body, status } = await rest('POST', 'user_fields', { user_field });
    expect([status, body['user_field']]).toMatchObject([201, { ...user_field, active: true }]);
    expect((await rest('POST', 'user_fields', { user_field })).status).toBe(422);
    await rest('PUT', 'users/380001000101', { user: { user_fields: { speaker: 's-1' } } });
    const readFields = async () => {
      const { user } = (await rest('GET', 'users/380001000101')).body as {
        user: { user_fields: Record<string, unknown> };
      };
      return user.user_fields;
    };
    expect((await readFields())['speaker']).toBe('s-1');
    const { id } = body['user_field'] as { id: number };
    expect((await rest('DELETE', `user_fields/${id}`)).status).toBe(204);
    expect(Object.hasOwn(await readFields(), 'speaker')).toBe(false);
  });

  it('answers who asks', async () => {
    expect((await rest('GET', 'users/me')).body['user']).toMatchObject({
      name: 'Alex Morgan',
      role: 'agent',
    });
    await zendesk.driver.session({ signedIn: false });
    expect(await rest('GET', 'users/me')).toMatchObject({
      status: 200,
      body: { user: { id: null, name: 'Anonymous user' } },
    });
    expect(await rest('GET', 'groups')).toMatchObject({
      status: 401,
      body: { error: "Couldn't authenticate you" },
    });
  });

  it('tells its limits, and refuses what exceeds them', async () => {
    await zendesk.driver.setLimits({ account: 2 });
    const first = await rest('GET', 'groups');
    expect([first.headers.get('x-rate-limit'), first.headers.get('x-rate-limit-remaining')]).toEqual([
      '2',
      '1',
    ]);
    await rest('GET', 'groups');
    const third = await rest('GET', 'groups');
    expect({ status: third.status, error: third.body['error'] }).toEqual({
      status: 429,
      error: 'APIRateLimitExceeded',
    });
    expect(Number(third.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });

  it('allows one user update per second', async () => {
    const put = (id: number) => rest('PUT', `users/${id}`, { user: { notes: 'x' } });
    expect((await put(380001000101)).status).toBe(200);
    expect((await put(380001000102)).status).toBe(429);
    await zendesk.driver.advanceClock(1000);
    expect((await put(380001000102)).status).toBe(200);
  });
});

describe('the installation', () => {
  it('is answered without an envelope, and changed by admins only', async () => {
    expect((await rest('GET', installation)).body).toMatchObject({
      id: 361234573552,
      app_id: 735264,
      settings: { name: 'Fixture', greeting: 'Hi', document: null },
    });
    expect((await rest('GET', installation)).text).not.toContain(fixtureApp.settings.secret);
    const change = { settings: { document: '{"v":1}', undeclared: 'x' } };
    expect((await rest('PUT', installation, change)).status).toBe(403);
    await zendesk.driver.session({ userId: admin });
    const { status, body } = await rest('PUT', installation, change);
    expect({ status, settings: body['settings'] }).toEqual({
      status: 200,
      settings: {
        name: 'Fixture',
        title: 'Fixture',
        greeting: 'Hi',
        document: '{"v":1}',
      },
    });
  });
});

describe('faults', () => {
  it('answer a status as often as they say, with the time to wait', async () => {
    await zendesk.driver.faults({
      match: { method: 'get', path: '/api/v2/search' },
      status: 429,
      retryAfter: 7,
      times: 2,
    });
    const answers = [];
    for (let attempt = 0; attempt < 3; attempt += 1)
      answers.push(await rest('GET', 'search?query=role%3Aadmin'));
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(answers[0]?.headers.get('retry-after')).toBe('7');
  });

  it.each([
    ['/api/v2/tickets', ['tickets/4114', 'tickets?external_id=1']],
    ['/api/v2/tickets/*/comments', ['tickets/4114/comments']],
    ['/external_id=\\d+$/', ['tickets?external_id=1']],
  ])('match %s', async (path, disturbed) => {
    await zendesk.driver.faults({ match: { path }, status: 500, body: 'broken' });
    const answered = [];
    for (const one of ['tickets/4114', 'tickets/4114/comments', 'tickets?external_id=1', 'groups']) {
      const { status, text } = await rest('GET', one);
      if (status === 500 && text === 'broken') answered.push(one);
    }
    expect(answered).toEqual(
      path === '/api/v2/tickets'
        ? ['tickets/4114', 'tickets/4114/comments', 'tickets?external_id=1']
        : disturbed,
    );
    await zendesk.driver.clearFaults();
    expect((await rest('GET', 'tickets/4114')).status).toBe(200);
  });

  it('drop the connection before or after the request was applied', async () => {
    const create = () => rest('POST', 'users', { user: { name: 'Caller' } });
    await zendesk.driver.faults(
      { match: { method: 'POST' }, drop: 'before', times: 1 },
      { match: { method: 'POST' }, drop: 'after', times: 1 },
    );
    await expect(create()).rejects.toThrow();
    expect((await zendesk.driver.state()).users.filter(({ name }) => name === 'Caller')).toHaveLength(0);
    await expect(create()).rejects.toThrow();
    expect((await zendesk.driver.state()).users.filter(({ name }) => name === 'Caller')).toHaveLength(1);
    expect((await zendesk.driver.requests()).map(({ status }) => status)).toEqual([0, 201]);
  });
});

describe('control', () => {
  it.each([
    ['POST', 'faults', '{', 'The body must be JSON.'],
    ['POST', 'faults', '{}', 'A fault needs at least one of "status", "delayMs", "drop" and "silent".'],
    ['POST', 'faults', '{"status":"500"}', '"status" must be a number, not "500".'],
    [
      'POST',
      'faults',
      '{"status":500,"methd":"GET"}',
      expect.stringContaining('Unknown member "methd"') as string,
    ],
    ['POST', 'faults', '{"status":500,"match":{"path":"/(/"}}', '"match.path" is no valid expression: /(/'],
    ['POST', 'scheme', '{"scheme":"blue"}', '"scheme" must be one of light, dark, not "blue".'],
    ['POST', 'session', '{"userId":1}', '"userId" must be the id of an agent or admin, not 1.'],
    ['POST', 'clock', '{"advanceMs":-1}', '"advanceMs" must not be negative: the clock runs forward only.'],
  ])('%s /control/%s %s answers 400 with a sentence', async (method, path, body, error) => {
    const response = await fetch(`${zendesk.origin}/control/${path}`, { method, body });
    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 400,
      body: { error },
    });
  });

  it('answers 404 for what it does not know', async () => {
    const response = await fetch(`${zendesk.origin}/control/nonsense`);
    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 404,
      body: { error: 'There is no control route GET /control/nonsense.' },
    });
  });

  it('is open to other origins', async () => {
    const response = await fetch(`${zendesk.origin}/control/state`, {
      headers: { origin: 'http://localhost:1' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('returns everything to the beginning', async () => {
    await rest('POST', 'tickets', { ticket: { comment: { body: 'x' } } });
    await zendesk.driver.faults({ match: {}, status: 500 });
    await zendesk.driver.session({ signedIn: false });
    await zendesk.driver.reset();
    expect(await zendesk.driver.requests()).toEqual([]);
    expect(
      (await rest('POST', 'tickets', { ticket: { comment: { body: 'x' } } })).body['ticket'],
    ).toMatchObject({ id: 4127 });
  });
});
