import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startTwoWorlds } from '../../tests/control-room/start-two-worlds.js';

const call = { customerNumber: '+14155550134', queue: 'Support' };

describe('Sandbox', () => {
  it('knows queues, agents and callers after the first look', async () => {
    const { sandbox } = await startTwoWorlds();
    const { setup, agents, callers, contacts, problem } = sandbox.snapshot;
    expect(setup.queues.map(({ name }) => name)).toContain('Support');
    expect(agents.map(({ username, state }) => [username, state])).toEqual([
      ['alex.morgan', 'Available'],
      ['bob.carter', 'Available'],
      ['casey.lin', 'Available'],
      ['sam.okafor', 'Offline'],
    ]);
    expect(callers.first[0]?.name).toBe('Jane Doe');
    expect(contacts).toEqual([]);
    expect(problem).toBeUndefined();
  });

  it('rings, and counts requests from then on', async () => {
    const { sandbox, ask } = await startTwoWorlds();
    await ask('/api/v2/users/me');
    await sandbox.ring(call, 'Jane Doe');
    expect(sandbox.snapshot.contacts.map(({ state }) => state)).toEqual(['connecting']);
    expect(sandbox.snapshot.ringMark).toMatchObject({ requestCount: 1, who: 'Jane Doe' });
  });

  it('starts a chat, writes as its customer, and has what was written at hand while it is on a desk', async () => {
    const { sandbox } = await startTwoWorlds();
    await sandbox.startChat({ customerName: 'Carla', queue: 'Support' });
    const contactId = sandbox.snapshot.contacts[0]?.contactId ?? '';
    expect(sandbox.snapshot.ringMark).toMatchObject({ who: 'Carla' });
    await sandbox.act(contactId, 'accept');
    await sandbox.typeInChat(contactId);
    await sandbox.writeInChat(contactId, 'hello');
    await sandbox.attachInChat(contactId, 'invoice.pdf');
    const lines = sandbox.snapshot.chats[contactId]?.lines ?? [];
    expect(lines.map(({ text, name }) => [name, text])).toEqual([
      ['Carla', ''],
      ['Alex Morgan', ''],
      ['Carla', 'hello'],
      ['Carla', 'invoice.pdf'],
    ]);
    await sandbox.act(contactId, 'customerHangup');
    expect(sandbox.snapshot.chats[contactId]?.over).toBe(true);
    await sandbox.act(contactId, 'clear');
    expect(sandbox.snapshot.chats).toEqual({});
  });

  it('sends a task, an e-mail and something nobody knows, and knows what waits', async () => {
    const { sandbox } = await startTwoWorlds();
    await sandbox.sendWork({
      kind: 'task',
      options: { name: 'Zendesk-4', queue: 'Support', scheduledInMs: 60_000 },
    });
    expect(sandbox.snapshot.pendingWork.map(({ name }) => name)).toEqual(['Zendesk-4']);
    await sandbox.sendWork({
      kind: 'email',
      options: { subject: 'Hello', from: 'carla@example.com', queue: 'Support' },
    });
    expect(sandbox.snapshot.ringMark).toMatchObject({ who: 'Hello' });
    await sandbox.sendWork({ kind: 'hologram', options: { queue: 'Support' } });
    expect(sandbox.snapshot.contacts.map(({ channel }) => channel)).toEqual(['email', 'hologram']);
  });

  it('decides what Voice ID makes of the customer of a call', async () => {
    const { sandbox } = await startTwoWorlds();
    await sandbox.ring(call, 'Jane Doe');
    const contactId = sandbox.snapshot.contacts[0]?.contactId ?? '';
    await sandbox.setVoiceId(contactId, { speakerId: 'jane', authentication: 'notAuthenticated' });
    await sandbox.setSpeaker('jane', 'enrolled');
    expect(sandbox.snapshot.voices[contactId]).toMatchObject({
      speakerId: 'jane',
      speakerStatus: 'enrolled',
      authentication: 'notAuthenticated',
    });
  });

  it('says why a call cannot be offered, and keeps the mark of the call before', async () => {
    const { sandbox } = await startTwoWorlds();
    await sandbox.ring(call, 'Jane Doe');
    const contactId = sandbox.snapshot.contacts[0]?.contactId ?? '';
    for (const deed of ['customerHangup', 'clear'] as const) await sandbox.act(contactId, deed);
    const mark = sandbox.snapshot.ringMark;
    expect(mark).toMatchObject({ who: 'Jane Doe' });
    await sandbox.setAgentState('Lunch');
    await expect(sandbox.ring(call, 'Zoe Young')).rejects.toThrow(/Lunch/);
    expect(sandbox.snapshot.ringMark).toEqual(mark);
  });

  it('moves a contact, and lets it go once it is cleared', async () => {
    const { sandbox } = await startTwoWorlds();
    await sandbox.ring(call, 'Jane Doe');
    const contactId = sandbox.snapshot.contacts[0]?.contactId ?? '';
    await sandbox.act(contactId, 'accept');
    await sandbox.act(contactId, 'customerHangup');
    expect(sandbox.snapshot.contacts.map(({ state }) => state)).toEqual(['ended']);
    await sandbox.act(contactId, 'clear');
    expect(sandbox.snapshot.contacts).toEqual([]);
  });

  it('hands a call on, calls a number in, and lets the agent leave', async () => {
    const { sandbox } = await startTwoWorlds();
    await sandbox.ring(call, 'Jane Doe');
    const contactId = sandbox.snapshot.contacts[0]?.contactId ?? '';
    await sandbox.act(contactId, 'accept');
    await sandbox.setDialling('waits');
    await sandbox.addParticipant(contactId, '+18005550160');
    const leg = sandbox.snapshot.contacts[0]?.connections.find(
      ({ initial, type }) => !initial && type !== 'agent',
    );
    await sandbox.actOnLeg(contactId, leg?.connectionId ?? '', 'dropLeg');
    await sandbox.transfer(contactId, 'agent:bob.carter', 'warm');
    const bobs = sandbox.snapshot.contacts.find(({ agent }) => agent === 'bob.carter');
    await sandbox.act(bobs?.contactId ?? '', 'accept');
    await sandbox.act(contactId, 'leave');
    expect(sandbox.snapshot.contacts.map(({ agent, state }) => [agent, state])).toEqual([
      ['alex.morgan', 'ended'],
      ['bob.carter', 'connected'],
    ]);
  });

  it('lets a supervisor watch a call, speak, and stop', async () => {
    const { sandbox } = await startTwoWorlds();
    await sandbox.ring(call, 'Jane Doe');
    const contactId = sandbox.snapshot.contacts[0]?.contactId ?? '';
    await sandbox.act(contactId, 'accept');
    await sandbox.monitor(contactId, 'sam.okafor', 'silent');
    const watching = sandbox.snapshot.contacts.find(({ agent }) => agent === 'sam.okafor');
    expect(watching?.watchedContactId).toBe(contactId);
    await sandbox.act(watching?.contactId ?? '', 'bargeIn');
    await sandbox.act(watching?.contactId ?? '', 'stopMonitoring');
    expect(sandbox.snapshot.contacts.map(({ state }) => state)).toEqual(['connected', 'ended']);
  });

  it('gives one agent a desk phone, and another state', async () => {
    const { sandbox } = await startTwoWorlds();
    await sandbox.setDeskPhone('bob.carter', true);
    await sandbox.setAgentState('Lunch', 'casey.lin');
    expect(sandbox.snapshot.agents.map(({ state, softphoneEnabled }) => [state, softphoneEnabled])).toEqual([
      ['Available', true],
      ['Available', false],
      ['Lunch', true],
      ['Offline', true],
    ]);
  });

  it('says what becomes of the calls the agent dials, until it starts over', async () => {
    const { sandbox } = await startTwoWorlds();
    await sandbox.setDialling('busy');
    expect(sandbox.snapshot.dialling).toBe('busy');
    await sandbox.startOver();
    expect(sandbox.snapshot.dialling).toBe('answers');
  });

  it('learns of a customer who was created meanwhile', async () => {
    const { sandbox, ask } = await startTwoWorlds();
    await ask('/api/v2/users', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: { name: 'New Caller', phone: '+12025550100' } }),
    });
    await sandbox.start();
    expect(sandbox.snapshot.callers.others.map(({ name }) => name)).toContain('New Caller');
  });

  it('breaks Zendesk in one way at a time, and repairs it', async () => {
    const { sandbox, ask } = await startTwoWorlds();
    await sandbox.breakZendesk('rate-limited');
    await sandbox.breakZendesk('unavailable');
    expect((await ask('/api/v2/users/me')).status).toBe(503);
    expect(sandbox.snapshot.zendeskDisturbance?.id).toBe('unavailable');
    await sandbox.repairEverything();
    expect((await ask('/api/v2/users/me')).status).toBe(200);
    expect(sandbox.snapshot.zendeskDisturbance).toBeUndefined();
  });

  it('notices that a fault of one time has struck', async () => {
    const { sandbox, ask } = await startTwoWorlds();
    await sandbox.breakZendesk('search-fails');
    await ask('/api/v2/users/me');
    await sandbox.start();
    expect(sandbox.snapshot.zendeskDisturbance?.id).toBe('search-fails');
    await ask('/api/v2/search?query=phone:1');
    await sandbox.start();
    expect(sandbox.snapshot.zendeskDisturbance).toBeUndefined();
  });

  it('has Zendesk back after the ten seconds', async () => {
    const { sandbox, ask } = await startTwoWorlds();
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
    const { sandbox, ask } = await startTwoWorlds();
    await sandbox.ring(call, 'Jane Doe');
    await ask('/api/v2/users/me');
    await sandbox.breakConnect('slow');
    await sandbox.startOver();
    expect(sandbox.snapshot).toMatchObject({ contacts: [], requests: [], hiddenRequests: 0 });
    expect(sandbox.snapshot.ringMark).toBeUndefined();
    expect(sandbox.snapshot.connectDisturbance).toBeUndefined();
  });

  it('says when the simulators do not answer', async () => {
    const { sandbox, connect } = await startTwoWorlds();
    await connect.close();
    await sandbox.start();
    expect(sandbox.snapshot.problem).toMatch(/do not answer/);
  });
});
