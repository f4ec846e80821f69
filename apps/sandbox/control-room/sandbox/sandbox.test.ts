import { startConnectSimulator } from '@patchcord/connect-simulator';
import { startZendeskSimulator } from '@patchcord/zendesk-simulator';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Sandbox } from './sandbox.js';

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' }) as unknown as Document;

async function startSandbox() {
  const [connect, zendesk] = await Promise.all([startConnectSimulator(), startZendeskSimulator()]);
  const sandbox = new Sandbox(
    {
      workspace: zendesk.workspaceUrl,
      zendesk: zendesk.origin,
      connect: connect.origin,
      app: zendesk.appOrigin,
    },
    page,
  );
  const ask = (path: string) => fetch(new URL(path, zendesk.origin));
  onTestFinished(async () => {
    sandbox.stop();
    await Promise.all([connect.close(), zendesk.close()]);
  });
  await sandbox.start();
  return { sandbox, connect, zendesk, ask };
}

const call = { customerNumber: '+14155550134', queue: 'Support' };

describe('Sandbox', () => {
  it('knows queues, agent and callers after the first look', async () => {
    const { sandbox } = await startSandbox();
    const { setup, agent, callers, contacts, problem } = sandbox.snapshot;
    expect(setup.queues.map(({ name }) => name)).toContain('Support');
    expect(agent?.state).toBe('Available');
    expect(callers.first[0]?.name).toBe('Jane Doe');
    expect(contacts).toEqual([]);
    expect(problem).toBeUndefined();
  });

  it('rings, and counts requests from then on', async () => {
    const { sandbox, ask } = await startSandbox();
    await ask('/api/v2/users/me');
    await sandbox.ring(call, 'Jane Doe');
    expect(sandbox.snapshot.contacts.map(({ state }) => state)).toEqual(['connecting']);
    expect(sandbox.snapshot.ringMark).toMatchObject({ requestCount: 1, who: 'Jane Doe' });
  });

  it('says why a call cannot be offered, and keeps the mark of the call before', async () => {
    const { sandbox } = await startSandbox();
    await sandbox.setAgentState('Lunch');
    await expect(sandbox.ring(call, 'Jane Doe')).rejects.toThrow(/Lunch/);
    expect(sandbox.snapshot.ringMark).toBeUndefined();
  });

  it('moves a contact, and lets it go once it is cleared', async () => {
    const { sandbox } = await startSandbox();
    await sandbox.ring(call, 'Jane Doe');
    const contactId = sandbox.snapshot.contacts[0]?.contactId ?? '';
    await sandbox.act(contactId, 'accept');
    await sandbox.act(contactId, 'customerHangup');
    expect(sandbox.snapshot.contacts.map(({ state }) => state)).toEqual(['ended']);
    await sandbox.act(contactId, 'clear');
    expect(sandbox.snapshot.contacts).toEqual([]);
  });

  it('learns of a customer who was created meanwhile', async () => {
    const { sandbox, zendesk } = await startSandbox();
    await fetch(new URL('/api/v2/users', zendesk.origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: { name: 'New Caller', phone: '+12025550100' } }),
    });
    await sandbox.start();
    expect(sandbox.snapshot.callers.others.map(({ name }) => name)).toContain('New Caller');
  });

  it('breaks Zendesk in one way at a time, and repairs it', async () => {
    const { sandbox, ask } = await startSandbox();
    await sandbox.breakZendesk('rate-limited');
    await sandbox.breakZendesk('unavailable');
    expect((await ask('/api/v2/users/me')).status).toBe(503);
    expect(sandbox.snapshot.zendeskDisturbance?.id).toBe('unavailable');
    await sandbox.repairEverything();
    expect((await ask('/api/v2/users/me')).status).toBe(200);
    expect(sandbox.snapshot.zendeskDisturbance).toBeUndefined();
  });

  it('has Zendesk back after the ten seconds', async () => {
    const { sandbox, ask } = await startSandbox();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    await sandbox.breakZendesk('unavailable');
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    await vi.waitFor(() => {
      expect(sandbox.snapshot.zendeskDisturbance).toBeUndefined();
    });
    expect((await ask('/api/v2/users/me')).status).toBe(200);
  });

  it('starts over: no contact, no request, no mark, no fault', async () => {
    const { sandbox, ask } = await startSandbox();
    await sandbox.ring(call, 'Jane Doe');
    await ask('/api/v2/users/me');
    await sandbox.breakConnect('slow');
    await sandbox.startOver();
    expect(sandbox.snapshot).toMatchObject({ contacts: [], requests: [], hiddenRequests: 0 });
    expect(sandbox.snapshot.ringMark).toBeUndefined();
    expect(sandbox.snapshot.connectDisturbance).toBeUndefined();
  });

  it('says when the simulators do not answer', async () => {
    const { sandbox, connect } = await startSandbox();
    await connect.close();
    await sandbox.start();
    expect(sandbox.snapshot.problem).toMatch(/do not answer/);
  });
});
