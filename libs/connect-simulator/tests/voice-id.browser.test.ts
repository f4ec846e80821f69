import { describe, expect, it } from 'vitest';
import type { AuthenticationOutcome, VoiceIdOptions } from '../src/index.js';
import { useBrowserBench } from './browser-bench.js';

describe('Voice ID as Streams asks for it', () => {
  const bench = useBrowserBench({}, { alex: 'default' });
  const host = () => bench.host('alex');
  const driver = () => bench.simulator.driver;

  const talk = async (voiceId: VoiceIdOptions = { speakerId: 'carla' }) => {
    const { contactId } = await driver().ring({ customerNumber: '+14155550134', queue: 'Support', voiceId });
    await driver().accept(contactId);
    // Ringing and connected may come in one snapshot.
    await expect.poll(() => host().events(contactId)).toContain('Connected');
    return contactId;
  };
  /** Calls an order of the agent's voice connection; rejections are `{rejected: type}`. */
  const ask = (contactId: string, call: string) =>
    host().page.evaluate<unknown>(
      `(async () => {
        // The waits of the library are its own; here they would only take time.
        Object.assign(connect.VoiceIdConstants, {
          EVALUATE_SESSION_DELAY: 50, EVALUATION_POLLING_INTERVAL: 50, ENROLLMENT_POLLING_INTERVAL: 50, START_SESSION_DELAY: 50 });
        const contact = new connect.Agent().getContacts().find((each) => each.getContactId() === '${contactId}');
        const voice = contact.getAgentConnection();
        try { return await voice.${call}; } catch (cause) { return { rejected: cause.type ?? cause.name }; }
      })()`,
    );
  const evaluate = async (contactId: string, startNew = false) => {
    const answer = await ask(contactId, `evaluateSpeakerWithVoiceId(${String(startNew)})`);
    const {
      AuthenticationResult: auth,
      FraudDetectionResult: fraud,
      ...rest
    } = answer as Record<string, unknown> & {
      AuthenticationResult?: { Decision: string };
      FraudDetectionResult?: { Decision: string };
    };
    return auth === undefined ? rest : [auth.Decision, fraud?.Decision];
  };
  const asked = async () => (await driver().requests()).map(({ operation }) => operation);
  const askedOf = async (service: string) => (await asked()).filter((each) => each.startsWith(service));

  it('asks for the domain when the page starts', async () => {
    await driver().clearRequests();
    await host().reload();
    await expect.poll(() => askedOf('Acs')).toContain('Acs.listIntegrationAssociations');
    expect(await host().page.evaluate('connect.core.voiceIdDomainId ?? null')).toBe('SimulatedVoiceDomain00');
  });

  it("the speaker's id, and none", async () => {
    const contactId = await talk();
    expect(await ask(contactId, 'getVoiceIdSpeakerId()')).toEqual({ speakerId: 'carla' });
    await driver().setVoiceId(contactId, { speakerId: null });
    expect(await ask(contactId, 'getVoiceIdSpeakerId()')).toEqual({ rejected: 'no_speaker_id_found' });
    expect(await ask(contactId, 'getVoiceIdSpeakerStatus()')).toEqual({ rejected: 'no_speaker_id_found' });
  });

  it.each([
    ['enrolled', { Speaker: { Status: 'ENROLLED' } }],
    ['pending', { Speaker: { Status: 'PENDING' } }],
    ['optedOut', { Speaker: { Status: 'OPTED_OUT' } }],
    ['notEnrolled', { type: 'speaker_id_not_enrolled', status: 404 }],
  ] as const)('the status of a speaker who is %s', async (status, answer) => {
    await driver().setSpeaker('carla', status);
    expect(await ask(await talk(), 'getVoiceIdSpeakerStatus()')).toMatchObject(answer);
  });

  it('a status that cannot be read, and one the service refuses in its own words', async () => {
    const contactId = await talk();
    await driver().addFault({ operation: 'VoiceId.describeSpeaker', status: 403, times: 1 });
    expect(await ask(contactId, 'getVoiceIdSpeakerStatus()')).toEqual({
      rejected: 'get_speaker_status_failed',
    });
    await driver().addFault({ operation: 'VoiceId.describeSpeaker', status: 400, times: 1 });
    expect(await ask(contactId, 'getVoiceIdSpeakerStatus()')).toMatchObject({
      type: 'ValidationException',
      status: 400,
    });
    await driver().addFault({ operation: 'Lcms.getContact', status: 403, times: 1 });
    expect(await ask(contactId, 'getVoiceIdSpeakerStatus()')).toEqual({ rejected: 'get_speaker_id_failed' });
  });

  it('a fault of the server that passes is not seen: Streams asks again after a second, five times at most', async () => {
    await driver().setSpeaker('carla', 'enrolled');
    await driver().addFault({ operation: 'VoiceId.describeSpeaker', status: 500, times: 1 });
    const contactId = await talk();
    expect(await ask(contactId, 'getVoiceIdSpeakerStatus()')).toMatchObject({
      Speaker: { Status: 'ENROLLED' },
    });
    expect(await askedOf('VoiceId.describeSpeaker')).toHaveLength(2);
  });

  it.each<[AuthenticationOutcome, unknown]>([
    ['authenticated', ['Authenticated', 'NotEnabled']],
    ['notAuthenticated', ['NotAuthenticated', 'NotEnabled']],
    ['inconclusive', ['Inconclusive', 'Inconclusive']],
    ['notEnrolled', ['NotEnrolled', 'NotEnabled']],
    ['optedOut', ['OptedOut', 'NotEnabled']],
    ['expired', ['Error', 'NotEnabled']],
    ['notEnabled', ['NotEnabled', 'NotEnabled']],
    ['failing', { rejected: 'evaluate_speaker_failed' }],
  ])('an evaluation that is %s', async (authentication, answer) => {
    expect(await evaluate(await talk({ speakerId: 'carla', authentication }))).toEqual(answer);
  });

  it.each([
    ['highRisk', 'HighRisk'],
    ['lowRisk', 'LowRisk'],
  ] as const)('an evaluation with fraud detection: %s', async (fraud, decision) => {
    const contactId = await talk({ speakerId: 'carla', authentication: 'notAuthenticated', fraud });
    expect(await evaluate(contactId)).toEqual(['NotAuthenticated', decision]);
  });

  it('an evaluation that goes on until the customer has talked enough', async () => {
    const contactId = await talk({ speakerId: 'carla', authentication: 'evaluating' });
    const result = evaluate(contactId);
    await expect.poll(async () => (await askedOf('VoiceId.evaluateSession')).length).toBeGreaterThan(2);
    await driver().setVoiceId(contactId, { authentication: 'authenticated' });
    expect(await result).toEqual(['Authenticated', 'NotEnabled']);
  });

  it('an evaluation that never has a result ends when the library gives up', async () => {
    const contactId = await talk({ speakerId: 'carla', authentication: 'evaluating' });
    expect(await evaluate(contactId)).toEqual({ rejected: 'evaluate_speaker_timeout' });
  });

  it('an evaluation that starts afresh', async () => {
    const contactId = await talk({ speakerId: 'carla', authentication: 'authenticated', isStarted: false });
    expect(await evaluate(contactId)).toEqual({ rejected: 'session_not_exists' });
    await driver().clearRequests();
    expect(await evaluate(contactId, true)).toEqual(['Authenticated', 'NotEnabled']);
    expect((await asked()).filter((each) => each.includes('.'))).toEqual([
      'Nasa.startVoiceIdSession',
      'Lcms.getContact',
      'VoiceId.updateSession',
      'Lcms.updateVoiceIdData',
      'VoiceId.evaluateSession',
    ]);
    await driver().addFault({ operation: 'Nasa.startVoiceIdSession', status: 403, times: 1 });
    expect(await evaluate(contactId, true)).toEqual({ rejected: 'start_session_failed' });
  });

  it('an enrolment at once, after a while, and one that fails', async () => {
    const contactId = await talk();
    expect(await ask(contactId, 'enrollSpeakerInVoiceId()')).toEqual({ Status: 'COMPLETED' });
    expect(await driver().speakers()).toEqual([{ speakerId: 'carla', status: 'enrolled' }]);
    await driver().setVoiceId(contactId, { enrolsAfterMs: 300 });
    expect(await ask(contactId, 'enrollSpeakerInVoiceId()')).toMatchObject({
      Session: { EnrollmentRequestDetails: { Status: 'COMPLETED' } },
    });
    await driver().setVoiceId(contactId, { enrolment: 'fails' });
    expect(await ask(contactId, 'enrollSpeakerInVoiceId()')).toEqual({ rejected: 'enroll_speaker_failed' });
    expect(await driver().speakers()).toEqual([]);
  });

  it('an enrolment of somebody who had opted out deletes them first', async () => {
    await driver().setSpeaker('carla', 'optedOut');
    const contactId = await talk();
    expect(await ask(contactId, 'enrollSpeakerInVoiceId()')).toEqual({ Status: 'COMPLETED' });
    expect(await askedOf('VoiceId.deleteSpeaker')).toHaveLength(1);
    expect(await driver().speakers()).toEqual([{ speakerId: 'carla', status: 'enrolled' }]);
  });

  it('opts out, deletes, and gives another id', async () => {
    const contactId = await talk();
    expect(await ask(contactId, 'optOutVoiceIdSpeaker()')).toMatchObject({
      Speaker: { Status: 'OPTED_OUT' },
    });
    await expect.poll(() => askedOf('Lcms.updateVoiceIdData')).toHaveLength(1);
    expect(await ask(contactId, 'getVoiceIdSpeakerStatus()')).toMatchObject({
      Speaker: { Status: 'OPTED_OUT' },
    });
    expect(await ask(contactId, 'deleteVoiceIdSpeaker()')).toEqual({});
    expect(await ask(contactId, 'getVoiceIdSpeakerStatus()')).toMatchObject({
      type: 'speaker_id_not_enrolled',
    });
    await ask(contactId, `updateVoiceIdSpeakerId('dora')`);
    expect(await ask(contactId, 'getVoiceIdSpeakerId()')).toEqual({ speakerId: 'dora' });
    await driver().addFault({ operation: 'VoiceId.optOutSpeaker', status: 403, times: 1 });
    expect(await ask(contactId, 'optOutVoiceIdSpeaker()')).toEqual({ rejected: 'opt_out_speaker_failed' });
  });

  it('the status can be read in after-contact work', async () => {
    await driver().setSpeaker('carla', 'enrolled');
    const contactId = await talk();
    await driver().customerHangup(contactId);
    await expect.poll(() => host().events(contactId)).toContain('ACW');
    expect(await ask(contactId, 'getVoiceIdSpeakerStatus()')).toMatchObject({
      Speaker: { Status: 'ENROLLED' },
    });
  });

  it('throws at once with more than two people on the line', async () => {
    const contactId = await talk();
    await driver().addParticipant(contactId, 'agent:bob');
    await expect
      .poll(() => ask(contactId, 'getVoiceIdSpeakerId()'))
      .toEqual({ rejected: 'NotImplementedError' });
  });

  it('needs the permission for all but the id', async () => {
    await driver().setPermissions(['outboundCall']);
    const contactId = await talk();
    await host().reload();
    expect(await ask(contactId, 'getVoiceIdSpeakerId()')).toEqual({ speakerId: 'carla' });
    expect(await ask(contactId, 'getVoiceIdSpeakerStatus()')).toEqual({ rejected: 'Error' });
  });
});
