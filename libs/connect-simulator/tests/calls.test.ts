import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator, ManualClock } from '../src/index.js';
import { openCtiClient } from './cti-client.js';
import { modelProblems } from './model-problems.js';
import { readServiceModel } from './read-service-model.js';
import type { ServiceModel } from './read-service-model.js';

const instance = 'arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555';
const bobsEndpoint = {
  type: 'agent',
  name: 'Bob Carter',
  endpointARN: `${instance}/transfer-destination/a6e47000-0002-4000-8000-000000000002`,
  agentLogin: 'bob.carter',
};
const supportEndpoint = {
  type: 'queue',
  name: 'Support',
  endpointARN: `${instance}/transfer-destination/9b1c0e52-0001-4000-8000-000000000001`,
  queue: { name: 'Support', queueARN: `${instance}/queue/9b1c0e52-0001-4000-8000-000000000001` },
};
const warehouseEndpoint = {
  type: 'phone_number',
  name: 'Warehouse',
  endpointARN: `${instance}/transfer-destination/qc000000-0001-4000-8000-000000000001`,
  phoneNumber: '+18005550160',
};

describe('calls of more than two', () => {
  let model: ServiceModel;
  let clock: ManualClock;
  let simulator: ConnectSimulator;
  let calls: Record<'alex' | 'bob' | 'sam', Awaited<ReturnType<typeof openCtiClient>>>;

  beforeAll(async () => {
    model = await readServiceModel();
  });
  beforeEach(async () => {
    clock = createManualClock();
    let ids = 0;
    simulator = await startConnectSimulator({
      signedIn: true,
      clock,
      createId: () => `id-${String((ids += 1))}`,
    });
    const [alex, bob, sam] = await Promise.all(
      ['alex', 'bob', 'sam'].map((agent) => openCtiClient(simulator.origin, agent)),
    );
    if (alex === undefined || bob === undefined || sam === undefined) throw new Error('No clients.');
    calls = { alex, bob, sam };
  });
  afterEach(() => simulator.close());

  /** Calls and holds request and answer against the model, where the model knows the operation. */
  const callByModel = async (agent: keyof typeof calls, operation: string, input: object = {}) => {
    const shapes = model.operations[operation];
    const answer = await calls[agent](operation, input);
    expect(answer).toMatchObject({ status: 200 });
    if (shapes === undefined) return answer.body;
    const isAuthenticated = 'authentication' in (shapes.input.members ?? {});
    expect(
      modelProblems(model, shapes.input, isAuthenticated ? { ...input, authentication: {} } : input),
    ).toEqual([]);
    expect(modelProblems(model, shapes.output, answer.body)).toEqual([]);
    return answer.body;
  };
  const typeOfError = async (agent: keyof typeof calls, operation: string, input: object) =>
    (await calls[agent](operation, input)).body['__type'];
  interface WireContact {
    readonly contactId: string;
    readonly connections: readonly Record<string, unknown>[];
  }
  const contactsOf = async (agent: keyof typeof calls) =>
    (
      (await callByModel(agent, 'GetAgentSnapshot', { timeout: 0 })) as unknown as {
        snapshot: { contacts: WireContact[] };
      }
    ).snapshot.contacts;
  const talk = async () => {
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await simulator.driver.accept(contactId);
    return contactId;
  };
  const legs = async (contactId: string) =>
    (await simulator.driver.contact(contactId)).connections.map(
      ({ name, type, state }) => `${name ?? type} ${state}`,
    );

  it('has quick connects: agents, queues and numbers', async () => {
    const { endpoints } = await callByModel('alex', 'GetEndpoints', { queueARNs: [], maxResults: 500 });
    expect(endpoints).toHaveLength(4 + 6 + 2);
    expect(endpoints).toEqual(expect.arrayContaining([bobsEndpoint, supportEndpoint, warehouseEndpoint]));
  });

  it.each([
    ['CreateAdditionalConnection', bobsEndpoint, 'Bob Carter'],
    ['AddNewConnection', { type: 'agent', agentLogin: 'bob.carter' }, 'Bob Carter'],
    ['AddNewConnection', supportEndpoint, 'Support'],
    ['CreateAdditionalConnection', warehouseEndpoint, 'Warehouse'],
    ['AddNewConnection', { type: 'phone_number', phoneNumber: '+18005550199' }, '+18005550199'],
  ])('%s %j rings at %s', async (operation, endpoint, name) => {
    const contactId = await talk();
    await callByModel('alex', operation, { contactId, endpoint });
    expect(await legs(contactId)).toEqual(['agent connected', 'inbound hold', `${name} connecting`]);
  });

  it('shows the third leg as the service does', async () => {
    const contactId = await talk();
    await callByModel('alex', 'CreateAdditionalConnection', { contactId, endpoint: bobsEndpoint });
    const [contact] = await contactsOf('alex');
    expect(contact?.connections[2]).toEqual({
      connectionId: 'id-4',
      type: 'outbound',
      initial: false,
      state: { type: 'connecting', timestamp: clock.now() / 1000 },
      endpoint: bobsEndpoint,
      mute: false,
      forcedMute: false,
      monitoringInfo: null,
      quickConnectName: 'Bob Carter',
      chatMediaInfo: null,
      softphoneMediaInfo: null,
    });
    expect(await contactsOf('bob')).toMatchObject([
      {
        initialContactId: contactId,
        initiationMethod: 'transfer',
        queue: { name: 'Support' },
        connections: [{ type: 'agent' }, { type: 'inbound', initial: true }],
      },
    ]);
  });

  it('merges, swaps and drops by orders of the page', async () => {
    const contactId = await talk();
    await callByModel('alex', 'AddNewConnection', { contactId, endpoint: warehouseEndpoint });
    clock.advance(1000);
    await callByModel('alex', 'ToggleActiveConnections', { contactId, connectionId: 'id-3' });
    expect(await legs(contactId)).toEqual(['agent connected', 'inbound connected', 'Warehouse hold']);
    await callByModel('alex', 'ConferenceConnections', { contactId });
    expect(await legs(contactId)).toEqual(['agent connected', 'inbound connected', 'Warehouse connected']);
    await callByModel('alex', 'DestroyConnection', { contactId, connectionId: 'id-4' });
    expect(await legs(contactId)).toEqual(['agent connected', 'inbound connected', 'Warehouse disconnected']);
  });

  it('hands over at once by the newer operation', async () => {
    const contactId = await talk();
    await callByModel('alex', 'TransferContact', { contactId, endpoint: bobsEndpoint });
    expect((await simulator.driver.contact(contactId)).state).toBe('ended');
    expect(await contactsOf('bob')).toHaveLength(1);
  });

  it('refuses an endpoint that is none, a seventh participant, and a mode that is none', async () => {
    const contactId = await talk();
    const nobody = { type: 'agent', agentLogin: 'nobody' };
    const add = (endpoint: object) => typeOfError('alex', 'AddNewConnection', { contactId, endpoint });
    expect(await add(nobody)).toBe('BadEndpointException');
    expect(await add({ type: 'phone_number', phoneNumber: '12' })).toBe('BadEndpointException');
    for (const digit of '1234') await simulator.driver.addParticipant(contactId, `+1800555017${digit}`);
    expect(await add(bobsEndpoint)).toBe('QuotaExceededException');
    await expect(simulator.driver.addParticipant(contactId, 'agent:bob')).rejects.toMatchObject({
      status: 409,
    });
    expect(await typeOfError('bob', 'ConferenceConnections', { contactId })).toBe('ContactNotFoundException');
    const monitor = { contactId, targetMonitorMode: 'SHOUT' };
    expect(await typeOfError('alex', 'UpdateMonitorParticipantState', monitor)).toBe('ValidationException');
  });

  it('is driven from outside: legs are held, answered, lost and dropped', async () => {
    const { driver } = simulator;
    await driver.setDialling('waits');
    const contactId = await talk();
    const first = await driver.transfer(contactId, { to: '+18005550160', mode: 'warm' });
    const second = await driver.addParticipant(contactId, '+18005550170');
    expect(first).toEqual({ connectionId: 'id-4', contactId: null });
    await driver.answerLeg(contactId, first.connectionId);
    await driver.failLeg(contactId, second.connectionId);
    await driver.holdLeg(contactId, first.connectionId);
    expect(await legs(contactId)).toEqual([
      'agent connected',
      'inbound hold',
      'Warehouse hold',
      'Interpreter disconnected',
    ]);
    await driver.resumeLeg(contactId, first.connectionId);
    await driver.dropLeg(contactId, first.connectionId);
    expect((await legs(contactId))[2]).toBe('Warehouse disconnected');
    await driver.leave(contactId);
    expect((await driver.contact(contactId)).state).toBe('ended');
  });

  it.each([
    ['transfer', { to: 'bob' }, 400],
    ['transfer', { to: 'agent:nobody' }, 404],
    ['transfer', { to: 'queue:Nowhere' }, 422],
    ['transfer', { to: 'agent:bob', mode: 'lukewarm' }, 400],
    ['participants', {}, 400],
    ['monitor', {}, 400],
    ['monitor', { supervisor: 'nobody' }, 404],
    ['monitor', { supervisor: 'bob' }, 409],
    ['legs/id-3/teleport', {}, 404],
    ['legs/nobody/drop', {}, 404],
  ])('answers a wrong POST …/%s %j with %i', async (path, body, status) => {
    const contactId = await talk();
    const response = await fetch(`${simulator.origin}/control/contacts/${contactId}/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(status);
    expect(await legs(contactId)).toEqual(['agent connected', 'inbound connected']);
  });

  it('offers a callback without a softphone, and dials with one of no call', async () => {
    const { contactId } = await simulator.driver.ring({
      channel: 'queue_callback',
      customerNumber: '+14155550134',
      queue: 'Support',
    });
    const media = async () => (await contactsOf('alex'))[0]?.connections[0]?.['softphoneMediaInfo'];
    expect(await contactsOf('alex')).toMatchObject([
      { contactId, type: 'queue_callback', initialContactId: 'id-1', state: { type: 'incoming' } },
    ]);
    expect(await media()).toBe(null);
    await callByModel('alex', 'AcceptContact', { contactId });
    expect(await contactsOf('alex')).toMatchObject([{ contactId, state: { type: 'connecting' } }]);
    expect(await media()).toMatchObject({ callType: 'none' });
  });

  it('shows a desk phone: no softphone in configuration and contact', async () => {
    expect(await simulator.driver.setPhone({ softphoneEnabled: false }, 'bob')).toMatchObject({
      username: 'bob.carter',
      softphoneEnabled: false,
    });
    await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support', agent: 'bob' });
    expect(await callByModel('bob', 'GetAgentConfiguration')).toMatchObject({
      configuration: { softphoneEnabled: false },
    });
    const [contact] = await contactsOf('bob');
    expect(contact?.connections.map((leg) => leg['softphoneMediaInfo'])).toEqual([null, null]);
  });

  it('shows classic monitoring as the service does', async () => {
    const watched = await talk();
    const { contactId } = await simulator.driver.monitor(watched, { supervisor: 'sam', mode: 'classic' });
    const [contact] = await contactsOf('sam');
    expect(contact).toMatchObject({
      contactId,
      initialContactId: null,
      initiationMethod: null,
      queue: null,
      queueTimestamp: null,
      attributes: {},
      state: { type: 'connected' },
      connections: [
        {
          connectionId: contactId,
          type: 'monitoring',
          initial: true,
          endpoint: null,
          monitoringInfo: { agent: { agentName: 'Alex Morgan' }, joinTimeStamp: clock.now() / 1000 },
        },
      ],
    });
  });

  it('shows enhanced monitoring as the service does', async () => {
    const watched = await talk();
    const { contactId } = await simulator.driver.monitor(watched, { supervisor: 'sam', mode: 'silent' });
    await callByModel('sam', 'UpdateMonitorParticipantState', { contactId, targetMonitorMode: 'BARGE' });
    expect(await contactsOf('sam')).toMatchObject([
      {
        contactId,
        initialContactId: watched,
        connections: [
          {
            type: 'agent',
            state: { type: 'barge' },
            monitorStatus: 'BARGE',
            monitorCapabilities: ['SILENT_MONITOR', 'BARGE'],
          },
          { type: 'inbound', initial: true, endpoint: { phoneNumber: '+14155550134' } },
          { type: 'outbound', initial: false, endpoint: { type: 'agent', name: 'Alex Morgan' } },
        ],
      },
    ]);
    expect((await contactsOf('alex'))[0]?.connections[2]).toMatchObject({
      type: 'outbound',
      endpoint: { name: 'Sam Okafor' },
      monitorStatus: 'BARGE',
    });
    await callByModel('sam', 'UpdateMonitorParticipantState', {
      contactId,
      targetMonitorMode: 'SILENT_MONITOR',
    });
    expect((await contactsOf('alex'))[0]?.connections).toHaveLength(2);
    await simulator.driver.stopMonitoring(contactId);
    expect(await simulator.driver.contact(contactId)).toMatchObject({
      state: 'ended',
      watchedContactId: watched,
    });
  });
});
