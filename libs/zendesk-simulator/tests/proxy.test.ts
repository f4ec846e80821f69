import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startZendeskSimulator, type ZendeskSimulator } from '../src/index.js';
import { isWhitelisted } from '../src/proxy/is-whitelisted.js';
import { fixtureApp } from './fixture-app.js';
import { startLocalServer, type LocalServer } from './local-server.js';

let server: LocalServer;
let zendesk: ZendeskSimulator;

beforeAll(async () => {
  server = await startLocalServer();
  zendesk = await startZendeskSimulator({ app: { ...fixtureApp, domainWhitelist: [server.host] } });
});
afterAll(async () => {
  await zendesk.close();
  await server.close();
});
beforeEach(async () => {
  await zendesk.driver.reset();
  server.heard.length = 0;
});

/** Sends what the workspace page sends for a `client.request` with an absolute address. */
async function proxy(request: Readonly<Record<string, unknown>>): Promise<{ status: number; text: string }> {
  const response = await fetch(`${zendesk.origin}/__workspace/proxy`, {
    method: 'POST',
    body: JSON.stringify(request),
  });
  return (await response.json()) as { status: number; text: string };
}

describe('the proxy', () => {
  it('replaces settings in address, headers and body when the request is secure', async () => {
    const answer = await proxy({
      url: `http://${server.host}/hook?greeting={{setting.greeting}}`,
      method: 'POST',
      headers: { 'x-secret': '{{setting.secret}}', 'x-other': '{{setting.unknown}}' },
      body: '{"secret":"{{setting.secret}}"}',
      secure: true,
    });
    expect(answer).toMatchObject({ status: 200, text: '{"ok":true}' });
    expect(server.heard).toMatchObject([
      {
        method: 'POST',
        url: '/hook?greeting=Hi',
        headers: { 'x-secret': fixtureApp.settings.secret, 'x-other': '{{setting.unknown}}' },
        body: `{"secret":"${fixtureApp.settings.secret}"}`,
      },
    ]);
  });

  it('leaves placeholders as they are when it is not', async () => {
    await proxy({ url: `http://${server.host}/`, headers: { 'x-secret': '{{setting.secret}}' } });
    expect(server.heard[0]?.headers['x-secret']).toBe('{{setting.secret}}');
  });

  it('signs a token with the secret key, for as long as it is asked', async () => {
    await proxy({
      url: `http://${server.host}/`,
      headers: { authorization: 'Bearer {{jwt.token}}' },
      jwt: {
        algorithm: 'HS256',
        secret_key: '{{setting.key}}',
        expiry: 120,
        claims: { iss: '{{setting.greeting}}', contactId: 'c-1' },
      },
      secure: true,
    });
    const [header = '', claims = '', signature] = (
      server.heard[0]?.headers.authorization?.replace('Bearer ', '') ?? ''
    ).split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown;
    expect(read(header)).toEqual({ typ: 'JWT', alg: 'HS256' });
    const { iat, exp, ...rest } = read(claims) as { iat: number; exp: number };
    expect(rest).toEqual({ iss: 'Hi', contactId: 'c-1' });
    expect(exp - iat).toBe(120);
    expect(Math.abs(iat - Date.now() / 1000)).toBeLessThan(60);
    const key = fixtureApp.settings.key;
    expect(signature).toBe(createHmac('sha256', key).update(`${header}.${claims}`).digest('base64url'));
  });

  it('authenticates with a user name and a setting as password', async () => {
    await proxy({
      url: `http://${server.host}/`,
      username: 'app',
      password: '{{setting.secret}}',
      secure: true,
    });
    expect(Buffer.from((server.heard[0]?.headers.authorization ?? '').slice(6), 'base64').toString()).toBe(
      `app:${fixtureApp.settings.secret}`,
    );
  });

  const token = { algorithm: 'HS256', secret_key: '{{setting.key}}' };
  it.each([
    ['a host that is not listed', { url: 'https://other.zendesk.com/api/v2/users' }, 403],
    ['an address that is none', { url: 'localhost:x//' }, 403],
    ['another algorithm', { jwt: { ...token, algorithm: 'RS256' } }, 400],
    ['a token without key', { jwt: { algorithm: 'HS256' } }, 400],
    ['a setting outside of its scopes', { body: '{{setting.key}}', method: 'POST' }, 403],
  ])('refuses %s and sends nothing', async (_what, request, status) => {
    const answer = await proxy({ url: `http://${server.host}/`, secure: true, ...request });
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain(fixtureApp.settings.key);
    expect(server.heard).toEqual([]);
  });

  it('says 502 when the other server is not there', async () => {
    const gone = await startLocalServer();
    await gone.close();
    const other = await startZendeskSimulator({ app: { ...fixtureApp, domainWhitelist: ['localhost'] } });
    const response = await fetch(`${other.origin}/__workspace/proxy`, {
      method: 'POST',
      body: JSON.stringify({ url: `http://${gone.host}/` }),
    });
    const answer = (await response.json()) as { status: number };
    await other.close();
    expect(answer.status).toBe(502);
  });

  it('says 401 when the agent is signed out', async () => {
    await zendesk.driver.session({ signedIn: false });
    expect((await proxy({ url: `http://${server.host}/` })).status).toBe(401);
  });
});

it.each([
  ['https://api.example.org/x', ['api.example.org'], true],
  ['https://api.example.org.evil.example/x', ['api.example.org'], false],
  ['https://eu.example.org/', ['*.example.org'], true],
  ['https://example.org/', ['*.example.org'], false],
  ['http://localhost:4500/', ['localhost:4500'], true],
  ['http://localhost:4501/', ['localhost:4500'], false],
  ['http://127.0.0.1:4501/', ['127.0.0.1'], true],
])('%s with the whitelist %j: %s', (url, whitelist, expected) => {
  expect(isWhitelisted(new URL(url), whitelist)).toBe(expected);
});
