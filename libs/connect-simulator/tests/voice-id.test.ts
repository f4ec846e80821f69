import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, defaultConnectWorld, startConnectSimulator } from '../src/index.js';
import type {
  AuthenticationOutcome,
  ConnectSimulator,
  ConnectWorld,
  ManualClock,
  VoiceIdOptions,
} from '../src/index.js';

const DomainId = 'SimulatedVoiceDomain00';

describe('Voice ID by the agent app', () => {
  let clock: ManualClock;
  let simulator: ConnectSimulator;
  let call: (
    operation: string,
    input?: object,
    bearer?: string,
  ) => Promise<{ status: number; body: unknown }>;

  const startWith = async (world: Partial<ConnectWorld> = {}) => {
    let ids = 0;
    clock = createManualClock();
    simulator = await startConnectSimulator({
      signedIn: true,
      clock,
      world,
      createId: () => `id-${String((ids += 1))}`,
    });
    const page = await (await fetch(`${simulator.origin}/ccp-v2?agent=alex`)).text();
    const token = /"authToken":"([^"]+)"/.exec(page)?.[1] ?? '';
    const own = JSON.stringify({ 'lily-auth-us-west-2': token });
    call = async (operation, input = {}, bearer = own) => {
      const response = await fetch(`${simulator.origin}/agent-app/api`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-amz-target': `AgentAppService.${operation}`,
          'x-amz-bearer': bearer,
        },
        body: JSON.stringify(input),
      });
      return { status: response.status, body: await response.json() };
    };
  };
  beforeEach(() => startWith());
  afterEach(() => simulator.close());

  /** A call that is connected: its contact and session are `id-1`. */
  const talk = async (voiceId: VoiceIdOptions = { speakerId: 'carla' }) => {
    const { contactId } = await simulator.driver.ring({
      customerNumber: '+14155550134',
      queue: 'Support',
      voiceId,
    });
    await simulator.driver.accept(contactId);
    return contactId;
  };
  const session = { SessionNameOrId: 'id-1', DomainId };
  const carla = { SpeakerId: 'carla', DomainId };
  const evaluate = async () => (await call('VoiceId.evaluateSession', session)).body;

  it('tells the domain, and none where the instance has none', async () => {
    const order = { InstanceId: defaultConnectWorld.instance.instanceId, IntegrationType: 'VOICE_ID' };
    expect(await call('Acs.listIntegrationAssociations', order)).toEqual({
      status: 200,
      body: {
        IntegrationAssociationSummaryList: [
          {
            IntegrationType: 'VOICE_ID',
            IntegrationArn: `arn:aws:voiceid:us-west-2:123456789012:domain/${DomainId}`,
          },
        ],
      },
    });
    await simulator.close();
    await startWith({ voiceIdDomainId: undefined });
    expect((await call('Acs.listIntegrationAssociations', order)).body).toEqual({
      IntegrationAssociationSummaryList: [],
    });
  });

  it('names the customer as the flow did, or as an agent did since', async () => {
    await talk({});
    expect((await call('Lcms.getContact', { contactId: 'id-1' })).body).toEqual({
      contactData: { contactId: 'id-1' },
    });
    expect(await call('VoiceId.updateSession', { ...session, SpeakerId: 'carla' })).toEqual({
      status: 200,
      body: { Session: { SessionName: 'id-1', GeneratedSpeakerId: 'generated-carla' } },
    });
    await call('Lcms.updateVoiceIdData', { ContactId: 'id-1', CustomerId: 'carla' });
    expect((await call('Lcms.getContact', { contactId: 'id-1' })).body).toEqual({
      contactData: { contactId: 'id-1', customerId: 'carla' },
    });
  });

  it.each([
    ['enrolled', { status: 200, Status: 'ENROLLED' }],
    ['pending', { status: 200, Status: 'PENDING' }],
    ['optedOut', { status: 200, Status: 'OPTED_OUT' }],
    ['notEnrolled', { status: 404, Status: undefined }],
  ] as const)('describes a speaker who is %s', async (status, answer) => {
    await simulator.driver.setSpeaker('carla', status);
    const { body, ...rest } = await call('VoiceId.describeSpeaker', carla);
    expect({ ...rest, Status: (body as { Speaker?: { Status: string } }).Speaker?.Status }).toEqual(answer);
  });

  it('opts a speaker out, and forgets one', async () => {
    await simulator.driver.setSpeaker('carla', 'enrolled');
    expect(await call('VoiceId.optOutSpeaker', carla)).toMatchObject({
      status: 200,
      body: { generatedSpeakerId: 'generated-carla', Speaker: { Status: 'OPTED_OUT' } },
    });
    expect(await simulator.driver.speakers()).toEqual([{ speakerId: 'carla', status: 'optedOut' }]);
    expect(await call('VoiceId.deleteSpeaker', carla)).toEqual({ status: 200, body: {} });
    expect(await simulator.driver.speakers()).toEqual([]);
    expect((await call('VoiceId.deleteSpeaker', carla)).status).toBe(404);
  });

  const listening = { AuthenticationResult: { Decision: 'NOT_ENOUGH_SPEECH' } };
  const decided = (Decision: string, Score = 12) => ({
    StreamingStatus: 'ONGOING',
    AuthenticationResult: { Decision, Score },
  });
  it.each<[AuthenticationOutcome, object]>([
    ['authenticated', decided('ACCEPT', 97)],
    ['notAuthenticated', decided('REJECT')],
    ['notEnrolled', decided('SPEAKER_NOT_ENROLLED')],
    ['optedOut', decided('SPEAKER_OPTED_OUT')],
    ['expired', decided('SPEAKER_EXPIRED')],
    ['evaluating', { StreamingStatus: 'ONGOING', ...listening }],
    [
      'inconclusive',
      { StreamingStatus: 'ENDED', ...listening, FraudDetectionResult: { Decision: 'NOT_ENOUGH_SPEECH' } },
    ],
    ['notEnabled', { StreamingStatus: 'ONGOING' }],
    ['failing', { message: 'The voice cannot be evaluated.' }],
  ])('evaluates to %s', async (authentication, answer) => {
    await talk({ speakerId: 'carla', authentication });
    expect(await evaluate()).toEqual(answer);
  });

  it('finds fraud beside', async () => {
    await talk({ speakerId: 'carla', authentication: 'notAuthenticated', fraud: 'highRisk' });
    expect(await evaluate()).toEqual({
      ...decided('REJECT'),
      FraudDetectionResult: { Decision: 'HIGH_RISK' },
    });
  });

  it.each([
    ['enrolled', 'ACCEPT'],
    ['optedOut', 'SPEAKER_OPTED_OUT'],
    ['pending', 'SPEAKER_NOT_ENROLLED'],
    ['notEnrolled', 'SPEAKER_NOT_ENROLLED'],
  ] as const)(
    'goes by the status of the speaker where nothing is said: %s is %s',
    async (status, Decision) => {
      await simulator.driver.setSpeaker('carla', status);
      await talk();
      expect(await evaluate()).toMatchObject({ AuthenticationResult: { Decision } });
    },
  );

  it('needs the customer to talk, and again after a new start', async () => {
    await talk({ speakerId: 'carla', authentication: 'authenticated', evaluatesAfterMs: 10_000 });
    expect(await evaluate()).toEqual({ StreamingStatus: 'ONGOING', ...listening });
    clock.advance(10_000);
    expect(await evaluate()).toEqual(decided('ACCEPT', 97));
    expect((await call('Nasa.startVoiceIdSession', { contactId: 'id-1' })).body).toEqual({
      sessionId: 'id-1',
    });
    expect(await evaluate()).toEqual({ StreamingStatus: 'ONGOING', ...listening });
    await simulator.driver.customerHangup('id-1');
    clock.advance(5_000);
    expect(await evaluate()).toMatchObject({ StreamingStatus: 'ENDED' });
  });

  it('has a session when an agent starts one, if the flow did not', async () => {
    await talk({ speakerId: 'carla', isStarted: false });
    expect((await call('VoiceId.evaluateSession', session)).status).toBe(404);
    await call('Nasa.startVoiceIdSession', { contactId: 'id-1' });
    expect((await call('VoiceId.evaluateSession', session)).status).toBe(200);
  });

  it('keeps the session over a transfer: its name is the first contact', async () => {
    await talk({ speakerId: 'carla', authentication: 'notAuthenticated' });
    await simulator.driver.transfer('id-1', { to: 'agent:bob', mode: 'cold' });
    const receiver = (await simulator.driver.contacts()).at(-1);
    expect(await simulator.driver.voiceId(receiver?.contactId ?? '')).toMatchObject({
      speakerId: 'carla',
      authentication: 'notAuthenticated',
    });
  });

  it('enrols at once, or after a while of talk', async () => {
    await talk();
    expect((await call('VoiceId.enrollBySession', session)).body).toEqual({ Status: 'COMPLETED' });
    expect(await simulator.driver.speakers()).toEqual([{ speakerId: 'carla', status: 'enrolled' }]);
    await simulator.driver.setVoiceId('id-1', { enrolsAfterMs: 10_000 });
    expect((await call('VoiceId.enrollBySession', session)).body).toEqual({ Status: 'NOT_ENOUGH_SPEECH' });
    expect(await simulator.driver.speakers()).toEqual([{ speakerId: 'carla', status: 'pending' }]);
    const progress: unknown[] = [];
    for (const milliseconds of [0, 5_000, 5_000]) {
      clock.advance(milliseconds);
      const { body } = await call('VoiceId.describeSession', session);
      progress.push(
        (body as { Session: { EnrollmentRequestDetails: { Status: string } } }).Session
          .EnrollmentRequestDetails.Status,
      );
    }
    expect(progress).toEqual(['NOT_ENOUGH_SPEECH', 'IN_PROGRESS', 'COMPLETED']);
    expect(await simulator.driver.speakers()).toEqual([{ speakerId: 'carla', status: 'enrolled' }]);
  });

  it.each([
    ['waits', 'NOT_ENOUGH_SPEECH', [{ speakerId: 'carla', status: 'pending' }]],
    ['fails', 'FAILED', []],
  ] as const)('an enrolment that %s', async (enrolment, Status, speakers) => {
    await talk({ speakerId: 'carla', enrolment });
    expect((await call('VoiceId.enrollBySession', session)).body).toEqual({ Status });
    expect(await simulator.driver.speakers()).toEqual(speakers);
  });

  it('needs a speaker to enrol', async () => {
    await talk({});
    expect((await call('VoiceId.enrollBySession', session)).status).toBe(400);
  });

  it('hears who was dialled when they answer, a caller from the start', async () => {
    await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    expect((await call('VoiceId.evaluateSession', session)).body).toEqual({
      StreamingStatus: 'ONGOING',
      ...listening,
    });
  });

  it.each([
    ['no permission', 'VoiceId.describeSpeaker', carla, 403],
    ['a contact that does not exist', 'Lcms.getContact', { contactId: 'nobody' }, 404],
    ['no contact', 'Lcms.getContact', {}, 400],
    ['no session of this name', 'VoiceId.evaluateSession', { SessionNameOrId: 'other', DomainId }, 404],
    ['something else', 'VoiceId.listDomains', {}, 404],
  ])('refuses %s', async (what, operation, input, status) => {
    if (what === 'no permission') await simulator.driver.setPermissions(['outboundCall']);
    await talk();
    expect((await call(operation, input)).status).toBe(status);
  });

  it('refuses who is not signed in, and tells what it was asked', async () => {
    await talk();
    expect(
      (await call('Lcms.getContact', { contactId: 'id-1' }, '{"lily-auth-us-west-2":"old"}')).status,
    ).toBe(401);
    expect((await call('Lcms.getContact', { contactId: 'id-1' }, 'none')).status).toBe(401);
    await call('VoiceId.describeSpeaker', carla);
    expect(
      (await simulator.driver.requests()).map(({ operation, agent, status }) => [operation, agent, status]),
    ).toEqual([
      ['Lcms.getContact', null, 401],
      ['Lcms.getContact', null, 401],
      ['VoiceId.describeSpeaker', 'alex.morgan', 404],
    ]);
  });

  it('fails as it is told to', async () => {
    await simulator.driver.addFault({ operation: 'VoiceId.describeSpeaker', status: 429, times: 1 });
    await simulator.driver.addFault({ operation: '*', status: 500 });
    expect(await call('VoiceId.describeSpeaker', carla)).toEqual({
      status: 429,
      body: { message: 'It fails as it was told to.', type: 'ThrottlingException' },
    });
    expect((await call('VoiceId.describeSpeaker', carla)).status).toBe(404);
    await simulator.driver.addFault({ operation: 'VoiceId.optOutSpeaker', outcome: 'lost', times: 1 });
    await expect(call('VoiceId.optOutSpeaker', carla)).rejects.toThrow('fetch failed');
    expect(await simulator.driver.speakers()).toEqual([{ speakerId: 'carla', status: 'optedOut' }]);
  });

  it('shows what was decided, takes it back with null, and only for calls', async () => {
    await talk({ speakerId: 'carla', authentication: 'expired' });
    expect(
      await simulator.driver.setVoiceId('id-1', { speakerId: null, authentication: null, fraud: 'lowRisk' }),
    ).toEqual({
      speakerId: null,
      speakerStatus: 'notEnrolled',
      isStarted: true,
      authentication: null,
      fraud: 'lowRisk',
      evaluatesAfterMs: 0,
      enrolment: 'completes',
      enrolsAfterMs: 0,
    });
    const { contactId } = await simulator.driver.sendTask({ name: 'x', queue: 'Support' });
    await expect(simulator.driver.setVoiceId(contactId, {})).rejects.toMatchObject({ status: 409 });
    await expect(
      simulator.driver.setVoiceId('id-1', { authentication: 'sung' as AuthenticationOutcome }),
    ).rejects.toMatchObject({ status: 400 });
    await expect(simulator.driver.setSpeaker('carla', 'known' as 'enrolled')).rejects.toMatchObject({
      status: 400,
    });
  });

  it('is forgotten with a reset', async () => {
    await talk({ speakerId: 'carla' });
    await simulator.driver.setSpeaker('carla', 'enrolled');
    await simulator.driver.reset();
    expect(await simulator.driver.speakers()).toEqual([]);
  });
});
