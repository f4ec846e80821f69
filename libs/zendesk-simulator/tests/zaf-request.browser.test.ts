import type { Page } from 'playwright';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ZendeskSimulator } from '../src/index.js';
import { fixtureApp } from './fixture-app.js';
import { startLocalServer } from './local-server.js';
import { appInstance, inWorkspace, type AppInstance } from './workspace-browser.js';

let zendesk: ZendeskSimulator;
let page: Page;
let background: AppInstance;

const createUser = `client.request({
  url: '/api/v2/users', type: 'POST', contentType: 'application/json',
  data: JSON.stringify({ user: { name: 'Caller', phone: '+15005550006' } })
}).then(({ user }) => user.name, ({ status }) => status)`;

const server = await startLocalServer();
afterAll(() => server.close());

inWorkspace(
  (opened) => {
    ({ zendesk, page } = opened);
  },
  { app: { ...fixtureApp, domainWhitelist: [server.host] } },
);

beforeEach(async () => {
  await page.goto(zendesk.workspaceUrl);
  background = await appInstance(page, 'background');
  server.heard.length = 0;
});

async function callers(): Promise<number> {
  const { users } = await zendesk.driver.state();
  return users.filter(({ name }) => name === 'Caller').length;
}

describe('client.request', () => {
  it('reaches the REST API with the rights of the agent, and only that stands in the log', async () => {
    expect(
      await background.ask("client.request('/api/v2/tickets/4114.json').then(({ ticket }) => ticket.id)"),
    ).toBe(4114);
    expect(await background.ask("client.request('/api/v2/tickets/4115').catch(({ status }) => status)")).toBe(
      403,
    );
    const requests = await zendesk.driver.requests();
    expect(requests.map(({ method, path, body, status }) => ({ method, path, body, status }))).toEqual([
      { method: 'GET', path: '/api/v2/tickets/4114.json', body: null, status: 200 },
      { method: 'GET', path: '/api/v2/tickets/4115', body: null, status: 403 },
    ]);
  });

  it('rejects with what jQuery would, and resolves with all of it when asked', async () => {
    expect(await background.ask("client.request('/api/v2/tickets/9').catch((xhr) => xhr)")).toEqual({
      readyState: 4,
      status: 404,
      statusText: 'Not Found',
      responseText: '{"error":"RecordNotFound","description":"Not found"}',
      responseJSON: { error: 'RecordNotFound', description: 'Not found' },
    });
    expect(
      await background.ask(
        "client.request({ url: '/api/v2/groups/360003000001', httpCompleteResponse: true })",
      ),
    ).toMatchObject({ status: 200, statusText: 'OK', responseJSON: { group: { name: 'Support' } } });
  });

  it('writes an object of a GET into the query', async () => {
    await background.ask(
      "client.request({ url: '/api/v2/search', data: { query: 'role:end-user phone:*4155550134' } })",
    );
    const [request] = await zendesk.driver.requests();
    expect(request?.path).toBe('/api/v2/search?query=role%3Aend-user+phone%3A*4155550134');
  });

  it('does not understand JSON that is not declared as JSON', async () => {
    const request =
      "client.request({ url: '/api/v2/users', type: 'POST', data: JSON.stringify({ user: { name: 'Caller' } }) })";
    expect(await background.ask(`${request}.catch(({ status }) => status)`)).toBe(400);
  });

  it('fails with status 0 when the connection drops before the request was applied', async () => {
    await zendesk.driver.faults({ match: { method: 'POST' }, drop: 'before', times: 1 });
    expect(await background.ask(createUser)).toBe(0);
    expect(await callers()).toBe(0);
    expect(await background.ask(createUser)).toBe('Caller');
  });

  it('fails with status 0 when the connection drops after it was applied, and applies it once', async () => {
    await zendesk.driver.faults({ match: { path: '/api/v2/users' }, drop: 'after', times: 1 });
    expect(await background.ask(createUser)).toBe(0);
    expect(await callers()).toBe(1);
    expect((await zendesk.driver.requests()).map(({ method, status }) => ({ method, status }))).toEqual([
      { method: 'POST', status: 201 },
    ]);
  });

  it('ends with status 0 at its own time-out when no answer comes', async () => {
    await zendesk.driver.faults({ match: {}, silent: true });
    expect(
      await background.ask(
        "client.request({ url: '/api/v2/groups', timeout: 300 }).catch(({ status, statusText }) => [status, statusText])",
      ),
    ).toEqual([0, 'timeout']);
  });

  it('refuses more than 100 requests a minute without asking the server', async () => {
    const statuses = await background.ask<number[]>(`Promise.all(Array.from({ length: 101 }, () =>
      client.request('/api/v2/nothing').catch(({ status }) => status)))`);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect(await zendesk.driver.requests()).toHaveLength(100);
  });

  it('answers 401 while the session is over', async () => {
    await zendesk.driver.session({ signedIn: false });
    expect(
      await background.ask(
        "client.request('/api/v2/tickets/4114').catch(({ status, responseJSON }) => [status, responseJSON])",
      ),
    ).toEqual([401, { error: "Couldn't authenticate you" }]);
    await page.getByText('You have been signed out.').waitFor();
    await zendesk.driver.session({ signedIn: true });
    expect(
      await background.ask("client.request('/api/v2/tickets/4114').then(({ ticket }) => ticket.id)"),
    ).toBe(4114);
  });

  it('goes through the proxy to other servers, which alone see secure settings', async () => {
    const request = `{
      url: 'http://${server.host}/hook', type: 'POST', contentType: 'application/json', data: '{"greeting":1}',
      headers: { Authorization: 'Bearer {{jwt.token}}', 'X-Secret': '{{setting.secret}}' }, secure: true,
      jwt: { algorithm: 'HS256', secret_key: '{{setting.key}}', expiry: 60, claims: { contactId: 'c-1' } },
    }`;
    expect(await background.ask(`client.request(${request})`)).toEqual({ ok: true });
    expect(server.heard).toMatchObject([
      {
        method: 'POST',
        url: '/hook',
        body: '{"greeting":1}',
        headers: {
          'content-type': 'application/json',
          authorization: expect.stringMatching(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/) as string,
          'x-secret': fixtureApp.settings.secret,
        },
      },
    ]);
    expect(server.heard[0]?.headers.origin).toBeUndefined();
    const snapshot = await page.evaluate(() =>
      fetch('/__workspace/snapshot').then((answer) => answer.text()),
    );
    expect(snapshot).not.toContain(fixtureApp.settings.secret);
  });

  it('goes straight from the browser with cors, with placeholders as they are', async () => {
    const request = `{ url: 'http://${server.host}/plain?a={{setting.secret}}', cors: true, secure: true }`;
    expect(await background.ask(`client.request(${request})`)).toEqual({ ok: true });
    expect(decodeURIComponent(server.heard[0]?.url ?? '')).toBe('/plain?a={{setting.secret}}');
    expect(server.heard[0]?.headers.origin).toBe(zendesk.origin);
  });

  it('rejects with what the other server or the proxy answers', async () => {
    const status = (url: string) =>
      background.ask(`client.request('${url}').catch(({ status, responseJSON }) => [status, responseJSON])`);
    expect(await status(`http://${server.host}/missing`)).toEqual([404, { ok: true }]);
    const foreign = 'https://other.zendesk.com/api/v2/users';
    expect(await status(foreign)).toEqual([403, { error: `${foreign} is not a proxyable URI` }]);
  });
});
