import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator, ManualClock } from '../src/index.js';
import { openCtiClient } from './cti-client.js';
import { modelProblems } from './model-problems.js';
import { readServiceModel } from './read-service-model.js';
import type { ServiceModel } from './read-service-model.js';

describe('the CTI service', () => {
  let model: ServiceModel;
  let clock: ManualClock;
  let simulator: ConnectSimulator;
  let call: Awaited<ReturnType<typeof openCtiClient>>;

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
    call = await openCtiClient(simulator.origin);
  });
  afterEach(() => simulator.close());

  /** Calls and holds request and answer against the model. */
  const callByModel = async (operation: string, input: object = {}) => {
    const shapes = model.operations[operation];
    if (shapes === undefined) throw new Error(`The model has no ${operation}.`);
    const answer = await call(operation, input);
    const isAuthenticated = 'authentication' in (shapes.input.members ?? {});
    const request = isAuthenticated ? { ...input, authentication: {} } : input;
    expect(modelProblems(model, shapes.input, request)).toEqual([]);
    expect(answer.status).toBe(200);
    expect(modelProblems(model, shapes.output, answer.body)).toEqual([]);
    return answer.body;
  };
  const ring = async () =>
    (
      await simulator.driver.ring({
        customerNumber: '+14155550134',
        queue: 'Support',
        attributes: { zendesk_ticket: '1234' },
      })
    ).contactId;
  interface Snapshot {
    snapshot: { contacts: { state: { type: string }; connections: { connectionId: string }[] }[] };
    nextToken: string;
  }
  const snapshot = async () => (await callByModel('GetAgentSnapshot', { timeout: 0 })) as unknown as Snapshot;

  it('is held against a model that notices what is wrong', () => {
    const output = model.operations['GetAgentSnapshot']?.output ?? {};
    const answer = { snapshot: { state: { type: 'routable' }, contacts: 'none', more: 1 } };
    expect(modelProblems(model, output, answer)).toEqual([
      '.nextToken is missing',
      '.snapshot.snapshotTimestamp is missing',
      '.snapshot.state.name is missing',
      '.snapshot.contacts is no list',
      '.snapshot.more is unknown',
    ]);
  });

  it('answers the start-up calls as the model says', async () => {
    const routingProfileARN =
      'arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555/routing-profile/70f11e00-0001-4000-8000-000000000001';
    await callByModel('CreateTransport', { transportType: 'web_socket' });
    await callByModel('GetAgentSnapshot', { timeout: 30000 });
    const { configuration } = await callByModel('GetAgentConfiguration');
    expect(configuration).toMatchObject({ name: 'Alex Morgan', routingProfile: { routingProfileARN } });
    await callByModel('GetAgentStates', { maxResults: 500 });
    await callByModel('GetAgentPermissions', { maxResults: 500 });
    await callByModel('GetDialableCountryCodes', { maxResults: 500 });
    const { queues } = await callByModel('GetRoutingProfileQueues', { routingProfileARN, maxResults: 500 });
    expect((queues as { name: string | null }[]).map(({ name }) => name)).toEqual([
      'Support',
      'Support EU',
      'Acme Sales',
      'Acme Care',
      'BasicQueue',
      null,
    ]);
  });

  it('shows a ringing contact', async () => {
    await ring();
    const instance = 'arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555';
    const at = Date.UTC(2026, 0, 1) / 1000;
    expect((await snapshot()).snapshot).toEqual({
      state: { agentStateARN: null, type: 'system', name: 'PendingBusy', startTimestamp: at },
      nextState: null,
      agentAvailabilityState: { state: 'Available', timeStamp: at },
      snapshotTimestamp: at,
      contacts: [
        {
          contactId: 'id-1',
          initialContactId: 'id-1',
          relatedContactId: null,
          type: 'voice',
          state: { type: 'connecting', timestamp: at },
          queue: { name: 'Support', queueARN: `${instance}/queue/9b1c0e52-0001-4000-8000-000000000001` },
          queueTimestamp: at,
          connections: [
            {
              connectionId: 'id-2',
              type: 'agent',
              initial: false,
              state: { type: 'connecting', timestamp: at },
              endpoint: { type: 'agent' },
              mute: false,
              forcedMute: false,
              monitoringInfo: null,
              quickConnectName: null,
              chatMediaInfo: null,
              softphoneMediaInfo: {
                callType: 'audio_only',
                autoAccept: false,
                mediaLegContextToken: 'simulated-media-leg',
                callContextToken: 'simulated-call',
                callConfigJson:
                  '{"signalingEndpoint":"wss://rtc.invalid","iceServers":[],"useWebSocketProvider":true}',
              },
            },
            {
              connectionId: 'id-3',
              type: 'inbound',
              initial: true,
              state: { type: 'connected', timestamp: at },
              endpoint: { type: 'phone_number', phoneNumber: '+14155550134' },
              mute: false,
              forcedMute: false,
              monitoringInfo: null,
              quickConnectName: null,
              chatMediaInfo: null,
              softphoneMediaInfo: null,
            },
          ],
          attributes: { zendesk_ticket: { name: 'zendesk_ticket', value: '1234' } },
          contactDuration: '0',
          name: null,
          description: null,
          references: {},
          initiationMethod: 'inbound',
          contactFeatures: {
            attachmentsEnabled: false,
            messagingMarkdownEnabled: false,
            multiPartyConferenceEnabled: true,
          },
          channelContext: {},
          segmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Telephony' } },
          customerEndpoint: { type: 'phone_number', phoneNumber: '+14155550134' },
          connectSystemEndpoint: { type: 'phone_number', phoneNumber: '+18005550100' },
        },
      ],
    });
  });

  it('takes a call through its life by orders of the page', async () => {
    const contactId = await ring();
    await callByModel('AcceptContact', { contactId });
    await fetch(`${simulator.origin}/sim/media/${contactId}/id-2/up`, { method: 'POST' });
    clock.advance(50);
    await callByModel('HoldConnection', { contactId, connectionId: 'id-3' });
    await callByModel('ResumeConnection', { contactId, connectionId: 'id-3' });
    await callByModel('MuteParticipant', { contactId, connectionId: 'id-2' });
    await callByModel('UnmuteParticipant', { contactId, connectionId: 'id-2' });
    await callByModel('SendDigits', { contactId, connectionId: 'id-3', digits: '42#' });
    await callByModel('DestroyConnection', { contactId, connectionId: 'id-2' });
    expect((await snapshot()).snapshot.contacts.map(({ state }) => state.type)).toEqual(['ended']);
    await callByModel('ClearContact', { contactId });
    expect((await snapshot()).snapshot.contacts).toEqual([]);
  });

  it('polls: at once with a stale token, on a change otherwise, and after the time-out with an equal snapshot', async () => {
    const { nextToken } = await snapshot();
    const onChange = callByModel('GetAgentSnapshot', { nextToken, timeout: 30000 });
    await arrived();
    await ring();
    const changed = (await onChange) as unknown as Snapshot;
    expect(changed.snapshot.contacts).toHaveLength(1);
    const afterTimeout = callByModel('GetAgentSnapshot', { nextToken: changed.nextToken, timeout: 5000 });
    await arrived();
    clock.advance(5000);
    expect((await afterTimeout)['nextToken']).toBe(changed.nextToken);
  });

  /** Resolves when every call so far has reached the service: its log shows the poll that waits. */
  const arrived = () =>
    expect
      .poll(async () => (await simulator.driver.requests()).some(({ status }) => status === null))
      .toBe(true);

  it.each([
    ['AcceptContact', { contactId: 'nobody' }, 400, 'ContactNotFoundException'],
    ['AcceptContact', {}, 400, 'ValidationException'],
    ['ClearContact', { contactId: 'id-1' }, 400, 'InvalidStateException'],
    ['DestroyConnection', { contactId: 'id-1', connectionId: 'none' }, 400, 'ContactNotFoundException'],
    ['HoldConnection', { contactId: 'id-1', connectionId: 'id-3' }, 400, 'InvalidStateException'],
    ['PutAgentState', { state: { name: 'Lunch' } }, 400, 'InvalidStateException'],
    [
      'CreateOutboundContact',
      { endpoint: { type: 'phone_number', phoneNumber: 'x' } },
      400,
      'BadEndpointException',
    ],
    ['GetNewAuthToken', { refreshToken: 'old' }, 400, 'UnknownOperationException'],
    ['CreateTransport', { transportType: 'chat_token', contactId: 'id-1' }, 400, 'ContactNotFoundException'],
    ['CreateTransport', { transportType: 'web_rtc' }, 400, 'InvalidConfigurationException'],
  ])('refuses %s %j with %i %s', async (operation, input, status, type) => {
    await ring();
    const answer = await call(operation, input);
    expect({ status: answer.status, type: answer.body['__type'] }).toEqual({ status, type });
  });

  it('answers 401 to a session that has ended, also to a poll that waits', async () => {
    const { nextToken } = await snapshot();
    const poll = call('GetAgentSnapshot', { nextToken, timeout: 30000 });
    await arrived();
    await simulator.driver.expireSession();
    expect((await poll).status).toBe(401);
    expect((await call('GetAgentStates')).status).toBe(401);
  });

  it('fails as it is told to', async () => {
    const contactId = await ring();
    await simulator.driver.addFault({ operation: 'RejectContact', status: 429, times: 1 });
    expect(await call('RejectContact', { contactId })).toEqual({
      status: 429,
      body: { __type: 'ThrottlingException', message: 'RejectContact fails as it was told to.' },
    });
    await simulator.driver.addFault({ operation: '*', outcome: 'dropped', times: 1 });
    await expect(call('RejectContact', { contactId })).rejects.toThrow();
    expect((await simulator.driver.contact(contactId)).state).toBe('connecting');
    await simulator.driver.addFault({ operation: 'RejectContact', outcome: 'lost', times: 1 });
    await expect(call('RejectContact', { contactId })).rejects.toThrow();
    expect((await simulator.driver.contact(contactId)).state).toBe('rejected');
    expect(await simulator.driver.faults()).toEqual([]);
  });
});
