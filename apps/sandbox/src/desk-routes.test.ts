import { startConnectSimulator } from '@patchcord/connect-simulator';
import { startZendeskSimulator } from '@patchcord/zendesk-simulator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deskRoutes } from './desk-routes.js';
import { listSandboxAgents } from './sandbox-agents.js';

async function startDesks() {
  const [connect, zendesk] = await Promise.all([
    startConnectSimulator({ signedIn: true, host: 'connect.localhost' }),
    startZendeskSimulator(),
  ]);
  onTestFinished(async () => void (await Promise.all([connect.close(), zendesk.close()])));
  const agents = await listSandboxAgents(connect, zendesk);
  return { connect, zendesk, agents, desks: deskRoutes(agents, connect.origin) };
}

describe('the desks of several agents', () => {
  it('are those of everybody who is an agent in both worlds', async () => {
    const { zendesk, agents } = await startDesks();
    expect(agents).toEqual([
      { username: 'alex.morgan', name: 'Alex Morgan', workspaceUrl: zendesk.workspaceUrlOf('alex.morgan') },
      { username: 'bob.carter', name: 'Bob Carter', workspaceUrl: zendesk.workspaceUrlOf('bob.carter') },
      { username: 'casey.lin', name: 'Casey Lin', workspaceUrl: zendesk.workspaceUrlOf('casey.lin') },
      {
        username: 'sam.okafor',
        name: 'Sam Okafor',
        role: 'supervisor',
        workspaceUrl: zendesk.workspaceUrlOf('sam.okafor'),
      },
    ]);
  });

  it('open in one step: signed in to Connect as the agent, and on the way to their workspace', async () => {
    const { connect, zendesk, desks } = await startDesks();
    const answer = await desks.request('/desk/bob.carter');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      zendesk.workspaceUrlOf('bob.carter'),
    ]);
    const [cookie = ''] = answer.headers.getSetCookie();
    const loopback = connect.origin.replace('connect.localhost', '127.0.0.1');
    const panel = await fetch(`${loopback}/ccp-v2`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(await panel.text()).toContain('Bob Carter');
  });

  it('are nobody else’s', async () => {
    const { desks } = await startDesks();
    expect((await desks.request('/desk/priya.nair')).status).toBe(404);
  });
});
