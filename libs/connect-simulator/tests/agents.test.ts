import { get as httpGet } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator } from '../src/index.js';

describe('several agents', () => {
  let simulator: ConnectSimulator;

  const start = async (signedIn: boolean) => {
    simulator = await startConnectSimulator({ signedIn });
  };
  beforeEach(() => start(true));
  afterEach(() => simulator.close());

  /** Opens a page as a browser does whose cookie and host are these: status, where it leads, whose page it is. */
  const open = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; to: string | null; agent: string | null; cookie: string }>(
      (resolve, reject) => {
        const { port } = new URL(simulator.origin);
        httpGet({ host: '127.0.0.1', port, path, headers }, (response) => {
          let body = '';
          response.on('data', (part) => {
            body += String(part);
          });
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 0,
              to: response.headers.location ?? null,
              agent: /"agentName":"([^"]+)"/.exec(body)?.[1] ?? null,
              cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
            });
          });
        }).on('error', reject);
      },
    );
  const agentAt = async (path: string, headers: Record<string, string> = {}) =>
    (await open(path, headers)).agent;

  it('has three agents and a supervisor, each with a routing profile', async () => {
    const { agents } = await simulator.driver.world();
    expect(agents.map(({ name, state, routingProfile }) => [name, state, routingProfile])).toEqual([
      ['Alex Morgan', 'Available', 'Demo Routing Profile'],
      ['Bob Carter', 'Available', 'Demo Routing Profile'],
      ['Casey Lin', 'Available', 'Sales Routing Profile'],
      ['Sam Okafor', 'Offline', 'Demo Routing Profile'],
    ]);
  });

  it.each([
    ['/ccp-v2', {}, 'Alex Morgan'],
    ['/ccp-v2?agent=bob', {}, 'Bob Carter'],
    ['/ccp-v2/?agent=bob.carter', {}, 'Bob Carter'],
    ['/ccp-v2?agent=a6e47000-0003-4000-8000-000000000003', {}, 'Casey Lin'],
    ['/ccp-v2/', { host: 'bob.localhost:4200' }, 'Bob Carter'],
    ['/ccp-v2/', { host: 'casey.lin.localhost:4200' }, 'Casey Lin'],
    ['/ccp-v2/', { host: 'sam.connect.localhost:4200' }, 'Sam Okafor'],
    ['/ccp-v2/', { host: 'connect.localhost:4200' }, 'Alex Morgan'],
    ['/ccp-v2?agent=casey', { host: 'bob.localhost:4200' }, 'Casey Lin'],
  ])('a page at %s %j is the page of %s when the sign-in is remembered', async (path, headers, agent) => {
    expect(await agentAt(path, headers)).toBe(agent);
  });

  it('knows no agent who is not there', async () => {
    expect((await open('/ccp-v2?agent=nobody')).status).toBe(404);
    expect((await open('/login?agent=nobody')).status).toBe(404);
  });

  it('signs one agent in by a link, for this browser only', async () => {
    const { status, to, cookie } = await open('/login?agent=bob');
    expect([status, to]).toEqual([302, '/ccp-v2']);
    expect(await agentAt('/ccp-v2', { cookie })).toBe('Bob Carter');
    expect(await agentAt('/ccp-v2')).toBe('Alex Morgan');
  });

  it('gives an agent’s page the session of that agent only', async () => {
    const { cookie } = await open('/login?agent=bob');
    expect(await agentAt('/ccp-v2?agent=casey', { cookie })).toBe('Casey Lin');
    await simulator.driver.signOut();
    const { cookie: again } = await open('/login?agent=bob');
    expect(await open('/ccp-v2?agent=casey', { cookie: again })).toMatchObject({
      status: 302,
      to: `/login?destination=${encodeURIComponent('/ccp-v2?agent=casey')}`,
    });
    expect((await open('/auth/authorize?agent=casey', { cookie: again })).status).toBe(401);
    expect((await open('/auth/authorize?agent=bob', { cookie: again })).status).toBe(200);
  });

  it('signs one agent out, and nobody else', async () => {
    const { cookie } = await open('/login?agent=bob');
    const signedOut = await open('/logout', { cookie });
    expect((await open('/ccp-v2', { cookie: signedOut.cookie })).status).toBe(302);
    expect(await agentAt('/ccp-v2')).toBe('Alex Morgan');
    expect((await open('/ccp-v2?agent=bob')).status).toBe(302);
    await open('/logout', { host: 'casey.localhost:4200' });
    expect((await open('/ccp-v2?agent=casey')).status).toBe(302);
    await simulator.driver.rememberSignIn();
    expect(await agentAt('/ccp-v2?agent=bob')).toBe('Bob Carter');
  });

  it('each has calls and a state of their own', async () => {
    const call = { customerNumber: '+14155550134', queue: 'Support' };
    const { contactId } = await simulator.driver.ring({ ...call, agent: 'bob' });
    await simulator.driver.setAgentState('Lunch', 'casey.lin');
    await simulator.driver.setPermissions([], 'casey');
    expect((await simulator.driver.contact(contactId)).agent).toBe('bob.carter');
    expect((await simulator.driver.agent()).state).toBe('Available');
    expect((await simulator.driver.agentOf('bob.carter')).state).toBe('PendingBusy');
    expect(await simulator.driver.agentOf('a6e47000-0003-4000-8000-000000000003')).toMatchObject({
      username: 'casey.lin',
      state: 'Lunch',
      permissions: [],
    });
    await expect(simulator.driver.agentOf('nobody')).rejects.toMatchObject({ status: 404 });
  });
});
