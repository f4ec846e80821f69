import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultConnectWorld, startConnectSimulator } from '../src/index.js';
import { useChatBench } from './chat-bench.js';
import { openCtiClient } from './cti-client.js';

describe('the contact of a chat', () => {
  const bench = useChatBench();
  const { startChat, startAccepted, agentOf, snapshotContacts } = bench;

  it('is offered to the agent as connecting, without an endpoint of the customer or media of a softphone', async () => {
    await startChat({ attributes: { customer_email: 'carla@example.com' } });
    const at = Date.UTC(2026, 0, 1) / 1000;
    const state = (type: string) => ({ type, timestamp: at });
    const leg = {
      mute: null,
      forcedMute: false,
      monitoringInfo: null,
      quickConnectName: null,
      softphoneMediaInfo: null,
    };
    expect(await snapshotContacts()).toEqual([
      {
        contactId: 'id-1',
        initialContactId: null,
        relatedContactId: null,
        type: 'chat',
        state: state('connecting'),
        queue: {
          name: 'Support',
          queueARN:
            'arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555/queue/9b1c0e52-0001-4000-8000-000000000001',
        },
        queueTimestamp: at,
        connections: [
          {
            ...leg,
            connectionId: 'id-2',
            type: 'agent',
            initial: false,
            state: state('connecting'),
            endpoint: { type: 'agent' },
            chatMediaInfo: {
              chatAutoAccept: false,
              connectionData: '{"ConnectionAuthenticationToken":"participant-token-id-1-id-2"}',
              customerName: null,
            },
          },
          {
            ...leg,
            connectionId: 'id-3',
            type: 'inbound',
            initial: true,
            state: state('connected'),
            endpoint: null,
            chatMediaInfo: { chatAutoAccept: null, connectionData: null, customerName: 'Carla' },
          },
        ],
        attributes: { customer_email: { name: 'customer_email', value: 'carla@example.com' } },
        contactDuration: '0',
        name: null,
        description: null,
        references: {},
        initiationMethod: 'api',
        contactFeatures: {
          attachmentsEnabled: false,
          messagingMarkdownEnabled: false,
          multiPartyConferenceEnabled: false,
        },
        channelContext: {},
        segmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Chat' } },
      },
    ]);
  });

  it('may name itself as its initial contact', async () => {
    const contactId = await startChat({ isOwnInitial: true });
    expect((await snapshotContacts())[0]).toMatchObject({ contactId, initialContactId: contactId });
  });

  it('is connected as soon as it is accepted, and leaves the agent’s state alone all its life', async () => {
    const contactId = await startChat();
    const states = async () => [
      (await bench.simulator.driver.contact(contactId)).state,
      (await bench.simulator.driver.agent()).state,
    ];
    expect(await states()).toEqual(['connecting', 'Available']);
    const call = await openCtiClient(bench.simulator.origin);
    expect((await call('AcceptContact', { contactId })).status).toBe(200);
    expect(await states()).toEqual(['connected', 'Available']);
    await bench.simulator.driver.customerHangup(contactId);
    expect(await states()).toEqual(['ended', 'Available']);
    await bench.simulator.driver.clear(contactId);
    expect(await states()).toEqual(['cleared', 'Available']);
  });

  it('is missed after the ringing time, rejected, or rescinded', async () => {
    const missed = await startChat();
    bench.clock.advance(20_000);
    const rejected = await startChat({ agent: 'bob' });
    await bench.simulator.driver.reject(rejected);
    const rescinded = await startChat({ agent: 'casey' });
    await bench.simulator.driver.rescind(rescinded);
    const ends = [missed, rejected, rescinded].map(
      async (id) => (await bench.simulator.driver.contact(id)).state,
    );
    expect(await Promise.all(ends)).toEqual(['missed', 'rejected', 'vanished']);
    expect((await bench.simulator.driver.agent()).state).toBe('Available');
  });

  it('is offered again under the same id, with a new leg and the same conversation', async () => {
    const contactId = await startChat({ history: [{ text: 'How can I help?' }] });
    await bench.simulator.driver.miss(contactId);
    await bench.simulator.driver.offerAgain(contactId);
    await bench.simulator.driver.accept(contactId);
    const { data } = await (await agentOf(contactId)).transcript();
    expect(data.Transcript.map(({ Content }) => Content)).toEqual([undefined, 'How can I help?', undefined]);
  });

  it('takes as many places beside a call as the routing profile has for chats', async () => {
    const call = await bench.simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await bench.simulator.driver.accept(call.contactId);
    const first = await startAccepted();
    await startAccepted({ customerName: 'Dora' });
    await expect(startChat({ customerName: 'Eve' })).rejects.toMatchObject({
      status: 409,
      message: 'Alex Morgan has as many chats as they can have at once.',
    });
    await bench.simulator.driver.customerHangup(first);
    await expect(startChat({ customerName: 'Eve' })).rejects.toMatchObject({ status: 409 });
    await bench.simulator.driver.clear(first);
    await startChat({ customerName: 'Eve' });
    expect((await snapshotContacts()).map(({ type }) => type)).toEqual(['voice', 'chat', 'chat']);
    expect((await bench.simulator.driver.agent()).state).toBe('Busy');
  });

  it('takes more places, or none, where the routing profile says so', async () => {
    const [profile, ...others] = defaultConnectWorld.routingProfiles;
    if (profile === undefined) throw new Error('The world has no routing profile.');
    const routingProfiles = [{ ...profile, concurrency: { CHAT: 1 } }, ...others];
    const small = await startConnectSimulator({ signedIn: true, world: { routingProfiles } });
    onTestFinished(small.close);
    const call = await openCtiClient(small.origin);
    expect((await call('GetAgentConfiguration')).body).toMatchObject({
      configuration: { routingProfile: { channelConcurrencyMap: { VOICE: 1, CHAT: 1, TASK: 1 } } },
    });
    await small.driver.startChat({ customerName: 'Carla', queue: 'Support' });
    await expect(small.driver.startChat({ customerName: 'Dora', queue: 'Support' })).rejects.toMatchObject({
      status: 409,
    });
  });

  it('can be what an agent has beside the call they dial', async () => {
    await startAccepted();
    const call = await openCtiClient(bench.simulator.origin);
    const endpoint = { type: 'phone_number', phoneNumber: '+14155550134' };
    expect((await call('CreateOutboundContact', { endpoint })).status).toBe(200);
  });

  it('is not held, recorded, monitored or spoken in', async () => {
    const contactId = await startAccepted();
    const { connections } = await bench.simulator.driver.contact(contactId);
    const call = await openCtiClient(bench.simulator.origin);
    const leg = { contactId, connectionId: connections[1]?.connectionId };
    expect((await call('HoldConnection', leg)).body['__type']).toBe('InvalidStateException');
    expect((await call('SendDigits', { ...leg, digits: '1' })).body['__type']).toBe('InvalidStateException');
    await expect(bench.simulator.driver.swap(contactId)).rejects.toMatchObject({ status: 409 });
    await expect(
      bench.simulator.driver.monitor(contactId, { supervisor: 'sam', mode: 'silent' }),
    ).rejects.toMatchObject({ status: 409 });
    expect((await bench.simulator.driver.recording(contactId)).state).toBe('off');
  });

  it('keeps a state chosen meanwhile until the agent is free', async () => {
    const contactId = await startAccepted();
    await bench.simulator.driver.setAgentState('Lunch');
    expect(await bench.simulator.driver.agent()).toMatchObject({ state: 'Available', nextState: 'Lunch' });
    await bench.simulator.driver.agentHangup(contactId);
    expect(await bench.simulator.driver.agent()).toMatchObject({ state: 'Available', nextState: 'Lunch' });
    await bench.simulator.driver.clear(contactId);
    expect(await bench.simulator.driver.agent()).toMatchObject({ state: 'Lunch', nextState: null });
  });
});

describe('the end of a chat', () => {
  const bench = useChatBench();
  const { startChat, startAccepted, texts } = bench;

  it.each([
    ['customerHangup', 'Carla participant.left'],
    ['agentHangup', 'Alex Morgan participant.left'],
  ] as const)('by %s is written down, and then nobody writes any more', async (end, left) => {
    const contactId = await startAccepted();
    await bench.simulator.driver[end](contactId);
    expect(await texts(contactId)).toEqual([
      'Carla participant.joined',
      'Alex Morgan participant.joined',
      left,
      '– chat.ended',
    ]);
    expect((await bench.simulator.driver.chat(contactId)).over).toBe(true);
    await expect(bench.simulator.driver.writeInChat(contactId, 'hello?')).rejects.toMatchObject({
      status: 409,
    });
  });

  it('by a customer who waits makes the offered contact a missed one', async () => {
    const contactId = await startChat();
    await bench.simulator.driver.customerHangup(contactId);
    expect((await bench.simulator.driver.contact(contactId)).state).toBe('missed');
    expect(await texts(contactId)).toEqual([
      'Carla participant.joined',
      'Carla participant.left',
      '– chat.ended',
    ]);
  });

  it('can come after the chat was missed: its customer is still there until then', async () => {
    const contactId = await startChat();
    await bench.simulator.driver.miss(contactId);
    await bench.simulator.driver.writeInChat(contactId, 'Anybody?');
    await bench.simulator.driver.customerHangup(contactId);
    expect((await bench.simulator.driver.chat(contactId)).over).toBe(true);
    await expect(bench.simulator.driver.customerHangup(contactId)).rejects.toMatchObject({ status: 409 });
  });
});

describe('the control API of chats', () => {
  const bench = useChatBench();
  const { startChat, startAccepted, agentOf } = bench;

  it.each([
    [{ queue: 'Support' }, 400],
    [{ customerName: 'Carla', queue: 'Nowhere' }, 422],
    [{ customerName: 'Carla', queue: 'Support', history: [{ text: 'x', as: 'nobody' }] }, 400],
    [{ customerName: 'Carla', queue: 'Support', agent: 'nobody' }, 404],
    [{ customerName: 'Carla', queue: 'Support', agent: 'sam' }, 409],
  ])('refuses to start a chat of %j with %i', async (body, status) => {
    const response = await fetch(`${bench.simulator.origin}/control/chats`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(status);
  });

  it('knows no chat of a call, and lets nobody write as an agent before there is one', async () => {
    const call = await bench.simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await expect(bench.simulator.driver.chat(call.contactId)).rejects.toMatchObject({ status: 400 });
    const contactId = await startChat();
    await expect(
      bench.simulator.driver.writeInChat(contactId, { text: 'hi', as: 'agent' }),
    ).rejects.toMatchObject({ status: 409 });
    await bench.simulator.driver.accept(contactId);
    expect(await bench.simulator.driver.writeInChat(contactId, { text: 'hi', as: 'agent' })).toMatchObject({
      role: 'AGENT',
      name: 'Alex Morgan',
    });
  });

  it('starts a chat as one step of a batch, and takes everything back if another fails', async () => {
    const chat = { action: 'start-chat', customerName: 'Carla', queue: 'Support' } as const;
    const [started] = await bench.simulator.driver.batch([chat]);
    expect((await bench.simulator.driver.contact(started?.contactId ?? '')).channel).toBe('chat');
    await expect(
      bench.simulator.driver.batch([chat, { action: 'accept', contactId: 'nobody' }]),
    ).rejects.toMatchObject({ status: 404 });
    expect(await bench.simulator.driver.contacts()).toHaveLength(1);
  });

  it('forgets chats when the world starts over', async () => {
    const contactId = await startAccepted();
    const alex = await agentOf(contactId);
    await bench.simulator.driver.reset();
    expect((await alex.send('transcript', {})).status).toBe(403);
    await expect(bench.simulator.driver.chat(contactId)).rejects.toMatchObject({ status: 404 });
  });
});
