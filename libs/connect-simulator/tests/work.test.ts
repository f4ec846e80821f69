import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator, ManualClock } from '../src/index.js';
import { openCtiClient } from './cti-client.js';
import { modelProblems } from './model-problems.js';
import { readServiceModel } from './read-service-model.js';
import type { ServiceModel } from './read-service-model.js';

const start = Date.UTC(2026, 0, 1);
const task = { name: 'Zendesk-4127', queue: 'Support' };
const bobArn =
  'arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555/transfer-destination/a6e47000-0002-4000-8000-000000000002';

describe('tasks, e-mails and holograms', () => {
  let model: ServiceModel;
  let clock: ManualClock;
  let simulator: ConnectSimulator;
  let alex: Awaited<ReturnType<typeof openCtiClient>>;

  beforeAll(async () => {
    model = await readServiceModel();
  });
  beforeEach(async () => {
    clock = createManualClock(start);
    let ids = 0;
    simulator = await startConnectSimulator({
      signedIn: true,
      clock,
      createId: () => `id-${String((ids += 1))}`,
    });
    alex = await openCtiClient(simulator.origin);
  });
  afterEach(() => simulator.close());

  interface WireContact {
    readonly contactId: string;
    readonly connections: readonly { readonly connectionId: string }[];
  }
  /** The contacts of an agent's snapshot, held against the model. */
  const contactsOf = async (call = alex): Promise<readonly WireContact[]> => {
    const { body } = await call('GetAgentSnapshot', { timeout: 0 });
    expect(modelProblems(model, model.operations['GetAgentSnapshot']?.output ?? {}, body)).toEqual([]);
    return (body['snapshot'] as { contacts: WireContact[] }).contacts;
  };
  /** Calls an operation that the service carries out. */
  const order = async (operation: string, input: object): Promise<Record<string, unknown>> => {
    expect(
      modelProblems(model, model.operations[operation]?.input ?? {}, { authentication: {}, ...input }).filter(
        (problem) => problem !== '.authentication is unknown',
      ),
    ).toEqual([]);
    const { status, body } = await alex(operation, input);
    expect({ status, body }).toEqual({ status: 200, body: expect.any(Object) as object });
    return body;
  };
  const stateOf = async (contactId: string) => (await simulator.driver.contact(contactId)).state;
  const historyOf = async (contactId: string) =>
    (await simulator.driver.contact(contactId)).history.map(({ state }) => state);

  it("offers a task: one connection, the agent's own and initial one", async () => {
    await simulator.driver.sendTask({
      ...task,
      description: 'Call back about the invoice',
      references: {
        Ticket: { type: 'URL', value: 'https://acme.zendesk.com/agent/tickets/4127' },
        Scan: { type: 'ATTACHMENT', value: 'invoice.pdf' },
      },
      attributes: { zendesk_user: '7' },
      relatedContactId: 'call-1',
    });
    expect(await contactsOf()).toEqual([
      {
        contactId: 'id-1',
        initialContactId: null,
        relatedContactId: 'call-1',
        type: 'task',
        name: 'Zendesk-4127',
        description: 'Call back about the invoice',
        state: { type: 'connecting', timestamp: start / 1000 },
        queue: {
          name: 'Support',
          queueARN:
            'arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555/queue/9b1c0e52-0001-4000-8000-000000000001',
        },
        queueTimestamp: start / 1000,
        connections: [
          {
            connectionId: 'id-2',
            type: 'agent',
            initial: true,
            state: { type: 'connecting', timestamp: start / 1000 },
            endpoint: null,
            mute: null,
            forcedMute: false,
            monitoringInfo: null,
            quickConnectName: null,
            chatMediaInfo: null,
            softphoneMediaInfo: null,
          },
        ],
        attributes: { zendesk_user: { name: 'zendesk_user', value: '7' } },
        contactDuration: '0',
        references: {
          Ticket: { type: 'URL', value: 'https://acme.zendesk.com/agent/tickets/4127' },
          Scan: {
            type: 'ATTACHMENT',
            value: 'invoice.pdf',
            arn: 'arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555/file/Scan',
            status: 'APPROVED',
          },
        },
        initiationMethod: 'api',
        contactFeatures: {
          attachmentsEnabled: false,
          messagingMarkdownEnabled: false,
          multiPartyConferenceEnabled: false,
        },
        channelContext: { scheduledTime: null, taskTemplateId: null, taskTemplateVersion: null },
        segmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Task' } },
        customerEndpoint: null,
        connectSystemEndpoint: null,
      },
    ]);
  });

  it('leaves the agent in the state they chose through the whole life of a task', async () => {
    const { contactId } = await simulator.driver.sendTask(task);
    const states = [(await simulator.driver.agent()).state];
    for (const [operation, state] of [
      ['AcceptContact', 'connected'],
      ['PauseContact', 'paused'],
      ['ResumeContact', 'connected'],
      ['DestroyConnection', 'ended'],
      ['ClearContact', 'cleared'],
    ] as const) {
      await order(operation, {
        contactId,
        ...(operation === 'DestroyConnection' ? { connectionId: 'id-2' } : {}),
      });
      expect(await stateOf(contactId)).toBe(state);
      states.push((await simulator.driver.agent()).state);
    }
    expect(new Set(states)).toEqual(new Set(['Available']));
    expect(await historyOf(contactId)).toEqual([
      'connecting',
      'connected',
      'paused',
      'connected',
      'ended',
      'cleared',
    ]);
  });

  it.each([
    [
      'is missed after the ring time',
      () => {
        clock.advance(20_000);
        return Promise.resolve();
      },
      'missed',
    ],
    ['is rejected by the agent', () => alex('RejectContact', { contactId: 'id-1' }), 'rejected'],
    [
      'is rejected by dropping the connection',
      () => alex('DestroyConnection', { contactId: 'id-1', connectionId: 'id-2' }),
      'rejected',
    ],
    ['is taken back', () => simulator.driver.rescind('id-1'), 'vanished'],
    ['expires by order', () => simulator.driver.expire('id-1'), 'vanished'],
  ])('a task that is offered %s', async (_life, happen, state) => {
    await simulator.driver.sendTask(task);
    await happen();
    expect({ state: await stateOf('id-1'), agent: (await simulator.driver.agent()).state }).toEqual({
      state,
      agent: 'Available',
    });
  });

  it.each([
    ['offered', [], 'vanished'],
    ['connected', ['accept'], 'ended'],
    ['paused', ['accept', 'pause'], 'ended'],
  ] as const)('a task that is %s when its time is up', async (_state, orders, state) => {
    await simulator.driver.sendTask({ ...task, expiresInMs: 5_000 });
    for (const each of orders) await simulator.driver[each]('id-1');
    clock.advance(4_999);
    expect(await stateOf('id-1')).not.toBe(state);
    clock.advance(1);
    expect(await stateOf('id-1')).toBe(state);
  });

  it('brings a scheduled task when it is due, and not before', async () => {
    const { contactId } = await simulator.driver.sendTask({ ...task, scheduledInMs: 60_000 });
    expect(await simulator.driver.pendingWork()).toEqual([
      {
        contactId,
        channel: 'task',
        waitsFor: 'Alex Morgan',
        name: 'Zendesk-4127',
        description: null,
        references: {},
        scheduledFor: '2026-01-01T00:01:00.000Z',
        expiresAt: null,
        relatedContactId: null,
        from: null,
        fromName: null,
        to: null,
      },
    ]);
    clock.advance(59_999);
    expect(await contactsOf()).toEqual([]);
    clock.advance(1);
    expect(await contactsOf()).toMatchObject([
      { contactId, state: { type: 'connecting' }, channelContext: { scheduledTime: start / 1000 + 60 } },
    ]);
    expect(await simulator.driver.pendingWork()).toEqual([]);
  });

  it('keeps a due task until the agent is in a routable state', async () => {
    await simulator.driver.setAgentState('Lunch');
    await simulator.driver.sendTask({ ...task, whenFree: true });
    expect(await contactsOf()).toEqual([]);
    await simulator.driver.setAgentState('Available');
    expect(await contactsOf()).toMatchObject([{ contactId: 'id-1' }]);
  });

  it('a waiting task that expires is never offered', async () => {
    await simulator.driver.sendTask({ ...task, scheduledInMs: 60_000, expiresInMs: 30_000 });
    clock.advance(60_000);
    expect([await contactsOf(), await simulator.driver.pendingWork()]).toEqual([[], []]);
  });

  it('brings a second task when the first one is paused or cleared', async () => {
    await simulator.driver.sendTask(task);
    await simulator.driver.sendTask({ ...task, name: 'Second', whenFree: true });
    await simulator.driver.accept('id-1');
    expect(await contactsOf()).toMatchObject([{ name: 'Zendesk-4127' }]);
    await simulator.driver.pause('id-1');
    expect(await contactsOf()).toMatchObject([{ name: 'Zendesk-4127' }, { name: 'Second' }]);
  });

  it.each([
    ['TransferContact', { type: 'agent', endpointARN: bobArn }],
    ['CreateAdditionalConnection', { type: 'agent', endpointARN: bobArn }],
    ['TransferContact', { type: 'queue', queue: { name: 'Acme Care' } }],
  ])('%s hands a task over to %j: a new contact in the same chain', async (operation, endpoint) => {
    await simulator.driver.sendTask({ ...task, attributes: { zendesk_ticket: '4127' } });
    await simulator.driver.accept('id-1');
    expect((await alex(operation, { contactId: 'id-1', endpoint })).status).toBe(200);
    expect(await contactsOf()).toMatchObject([{ contactId: 'id-1', state: { type: 'ended' } }]);
    expect(await contactsOf(await openCtiClient(simulator.origin, 'bob'))).toMatchObject([
      {
        contactId: 'id-5',
        initialContactId: 'id-1',
        type: 'task',
        name: 'Zendesk-4127',
        state: { type: 'connecting' },
        initiationMethod: endpoint.type === 'queue' ? 'queue_transfer' : 'transfer',
        attributes: { zendesk_ticket: { value: '4127' } },
      },
    ]);
  });

  it('a paused task is handed over as well, one that nobody accepted is not', async () => {
    await simulator.driver.sendTask(task);
    await expect(simulator.driver.transfer('id-1', { to: 'agent:bob' })).rejects.toMatchObject({
      status: 409,
    });
    await simulator.driver.accept('id-1');
    await expect(simulator.driver.transfer('id-1', { to: '+14155550134' })).rejects.toMatchObject({
      status: 400,
    });
    await expect(simulator.driver.transfer('id-1', { to: 'agent:alex' })).rejects.toMatchObject({
      status: 400,
    });
    await simulator.driver.pause('id-1');
    const { contactId } = await simulator.driver.transfer('id-1', { to: 'agent:bob' });
    expect(await simulator.driver.contact(contactId ?? '')).toMatchObject({
      agent: 'bob.carter',
      previousContactId: 'id-1',
      initialContactId: 'id-1',
    });
  });

  it('a task that the receiver rejects waits until they have cleared it', async () => {
    await simulator.driver.sendTask(task);
    await simulator.driver.accept('id-1');
    const { contactId } = await simulator.driver.transfer('id-1', { to: 'agent:bob' });
    await simulator.driver.reject(contactId ?? '');
    const ofBob = async () =>
      (await simulator.driver.contacts()).filter(({ agent }) => agent === 'bob.carter');
    expect((await ofBob()).map(({ state }) => state)).toEqual(['rejected']);
    await simulator.driver.clear(contactId ?? '');
    expect((await ofBob()).map(({ state }) => state)).toEqual(['cleared', 'connecting']);
  });

  it('is offered again under the same id, with a new connection', async () => {
    await simulator.driver.sendTask(task);
    await simulator.driver.miss('id-1');
    await simulator.driver.clear('id-1');
    await simulator.driver.offerAgain('id-1');
    const [again] = await contactsOf();
    expect([again?.contactId, again?.connections.length, again?.connections[0]?.connectionId]).toEqual([
      'id-1',
      1,
      'id-4',
    ]);
  });

  it('CreateTaskContact: a task for another agent, now or later, once for each token', async () => {
    const input = {
      endpoint: { type: 'agent', endpointARN: bobArn },
      name: 'Look at this',
      description: 'Please',
      references: { Order: { type: 'NUMBER', value: '17' } },
      idempotencyToken: 'token-1',
      previousContactId: 'id-1',
    };
    await simulator.driver.sendTask(task);
    const { contactId } = await order('CreateTaskContact', input);
    expect(await order('CreateTaskContact', input)).toEqual({ contactId });
    await order('CreateTaskContact', {
      endpoint: { type: 'queue', queue: { name: 'Globex Sales' } },
      name: 'Later',
      scheduledTime: start / 1000 + 60,
    });
    const bob = await openCtiClient(simulator.origin, 'bob');
    expect(await contactsOf(bob)).toMatchObject([
      {
        contactId,
        initialContactId: 'id-1',
        name: 'Look at this',
        description: 'Please',
        references: { Order: { type: 'NUMBER', value: '17' } },
        initiationMethod: 'api',
      },
    ]);
    clock.advance(60_000);
    expect(await contactsOf(await openCtiClient(simulator.origin, 'casey'))).toMatchObject([
      { name: 'Later', initialContactId: null },
    ]);
  });

  it.each([
    [
      'CreateTaskContact',
      { endpoint: { type: 'phone_number', phoneNumber: '+14155550134' }, name: 'x' },
      'BadEndpointException',
    ],
    ['CreateTaskContact', { endpoint: { type: 'agent', endpointARN: bobArn } }, 'ValidationException'],
    ['PauseContact', { contactId: 'id-1' }, 'InvalidStateException'],
    ['ResumeContact', { contactId: 'id-1' }, 'InvalidStateException'],
  ])('refuses %s %j', async (operation, input, type) => {
    await simulator.driver.sendTask(task);
    const { status, body } = await alex(operation, input);
    expect({ status, type: body['__type'] }).toEqual({ status: 400, type });
  });

  it('a call is offered, dialled and talked beside a task', async () => {
    const { contactId } = await simulator.driver.sendTask(task);
    await simulator.driver.accept(contactId);
    const { status } = await alex('CreateOutboundContact', {
      endpoint: { type: 'phone_number', phoneNumber: '+14155550134' },
    });
    expect([status, (await simulator.driver.agent()).state]).toEqual([200, 'CallingCustomer']);
  });

  it('an agent who chooses a state while they work on a task is in it when the task is over', async () => {
    await simulator.driver.sendTask(task);
    await simulator.driver.accept('id-1');
    await simulator.driver.setAgentState('Lunch');
    expect(await simulator.driver.agent()).toMatchObject({ state: 'Available', nextState: 'Lunch' });
    await simulator.driver.agentHangup('id-1');
    await simulator.driver.clear('id-1');
    expect(await simulator.driver.agent()).toMatchObject({ state: 'Lunch', nextState: null });
  });

  it('an e-mail has its subject as name and its writer as the customer', async () => {
    const { contactId } = await simulator.driver.sendEmail({
      subject: 'Where is my order?',
      from: 'carla@example.com',
      fromName: 'Carla Diaz',
      queue: 'Support',
    });
    expect(await contactsOf()).toMatchObject([
      {
        contactId,
        initialContactId: null,
        contactAssociationId: contactId,
        type: 'email',
        name: 'Where is my order?',
        initiationMethod: 'inbound',
        connections: [{ type: 'agent', initial: true, endpoint: null }],
        customerEndpoint: {
          type: 'email_address',
          emailAddress: 'carla@example.com',
          displayName: 'Carla Diaz',
        },
        connectSystemEndpoint: { type: 'email_address', emailAddress: 'help@example.com' },
        segmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Email' } },
      },
    ]);
    await simulator.driver.accept(contactId);
    await simulator.driver.agentHangup(contactId);
    expect(await stateOf(contactId)).toBe('ended');
    expect((await simulator.driver.contact(contactId)).work).toEqual({
      name: 'Where is my order?',
      description: null,
      references: {},
      scheduledFor: null,
      expiresAt: null,
      relatedContactId: null,
      from: 'carla@example.com',
      fromName: 'Carla Diaz',
      to: 'help@example.com',
    });
  });

  it('a hologram is of a channel that the library does not know', async () => {
    const { contactId } = await simulator.driver.sendHologram({ queue: 'Support' });
    expect(await contactsOf()).toMatchObject([
      {
        contactId,
        type: 'hologram',
        connections: [
          { type: 'agent', initial: false, endpoint: { type: 'agent' }, softphoneMediaInfo: null },
          { type: 'inbound', initial: true, endpoint: null, state: { type: 'connected' } },
        ],
      },
    ]);
    await order('AcceptContact', { contactId });
    await simulator.driver.customerHangup(contactId);
    await order('ClearContact', { contactId });
    expect(await historyOf(contactId)).toEqual(['connecting', 'connected', 'ended', 'cleared']);
  });

  it('a task and an e-mail in one snapshot, or neither', async () => {
    await simulator.driver.batch([
      { action: 'send-task', ...task },
      { action: 'send-email', subject: 'Hello', from: 'carla@example.com', queue: 'Support' },
    ]);
    expect(await contactsOf()).toMatchObject([{ type: 'task' }, { type: 'email' }]);
    await expect(
      simulator.driver.batch([
        { action: 'send-task', ...task },
        { action: 'send-email', subject: 'Hello', from: 'carla@example.com', queue: 'Nowhere' },
      ]),
    ).rejects.toMatchObject({ status: 422 });
    expect(await contactsOf()).toHaveLength(2);
  });

  it.each([
    ['a task without a name', '/tasks', { queue: 'Support' }, 400],
    ['a task of an unknown queue', '/tasks', { name: 'x', queue: 'Nowhere' }, 422],
    ['a waiting task of an unknown queue', '/tasks', { name: 'x', queue: 'Nowhere', whenFree: true }, 422],
    ['a task for nobody', '/tasks', { name: 'x', queue: 'Support', agent: 'nobody' }, 404],
    [
      'a reference of no known type',
      '/tasks',
      { name: 'x', queue: 'Support', references: { A: { type: 'ROAD', value: 'x' } } },
      400,
    ],
    ['an e-mail without a writer', '/emails', { subject: 'x', queue: 'Support' }, 400],
  ])('refuses %s', async (_what, path, body, status) => {
    const response = await fetch(`${simulator.origin}/control${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(status);
  });

  it('offers nothing to an agent who takes no contacts', async () => {
    await simulator.driver.setAgentState('Break');
    await expect(simulator.driver.sendTask(task)).rejects.toMatchObject({ status: 409 });
  });

  it('forgets waiting tasks and tokens with a reset', async () => {
    await simulator.driver.sendTask({ ...task, scheduledInMs: 1_000 });
    await simulator.driver.reset();
    clock.advance(1_000);
    expect([await contactsOf(), await simulator.driver.pendingWork()]).toEqual([[], []]);
  });
});
