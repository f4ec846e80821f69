import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { offeredChat, ringingCall } from '../tests/contact-data.js';
import { availableAgent, createStreamsStub } from '../tests/streams-stub.js';
import { createVoiceId } from './create-voice-id.js';
import { isVoiceIdPermitted } from './is-voice-id-permitted.js';
import type { VoiceIdConnection } from './voice-id-types.js';

const { contactId } = ringingCall;

/** Voice ID on the stub: a call in this state, and a connection with these methods. */
function onStub(
  connection: Partial<VoiceIdConnection> = {},
  { permissions = ['outboundCall', 'voiceId'], state = 'connected' } = {},
) {
  const streams = createStreamsStub();
  const clock = new ManualClock();
  streams.connections.set(contactId, connection);
  streams.update({
    ...availableAgent,
    permissions,
    contacts: [{ ...ringingCall, state: { type: state } }, offeredChat],
  });
  return { streams, clock, voiceId: createVoiceId({ connect: streams.connect, clock }) };
}

const speaker = (status: unknown): Partial<VoiceIdConnection> => ({
  getVoiceIdSpeakerId: () => Promise.resolve({ speakerId: 'carla' }),
  getVoiceIdSpeakerStatus: () => Promise.resolve(status),
});
const evaluation = (authentication: unknown, fraud?: unknown): Partial<VoiceIdConnection> => ({
  evaluateSpeakerWithVoiceId: () =>
    Promise.resolve({
      StreamingStatus: 'ONGOING',
      AuthenticationResult: { Decision: authentication, Score: 80 },
      FraudDetectionResult: { Decision: fraud },
    }),
});
/** Streams fails with a plain object, in which the failed request is a text. */
const failure = (type: string, status?: number) => ({
  type,
  message: `${type}, as Streams says it`,
  stack: '',
  err: status === undefined ? undefined : JSON.stringify({ message: 'no', status }),
});
const rejecting = (reason: unknown) => () => Promise.reject(reason as Error);

describe('readSpeaker', () => {
  it.each([
    [{ Speaker: { Status: 'ENROLLED' } }, 'enrolled'],
    [{ Speaker: { Status: 'PENDING' } }, 'pending'],
    [{ Speaker: { Status: 'OPTED_OUT' } }, 'optedOut'],
    [{ Speaker: { Status: 'SOMETHING_NEWER' } }, 'notEnrolled'],
    [{ type: 'speaker_id_not_enrolled', status: 404 }, 'notEnrolled'],
    [{ type: 'speaker_id_not_enrolled', status: 400 }, 'notEnrolled'],
    [{ type: 'ResourceNotFoundException', status: 400 }, 'notEnrolled'],
    [{ type: 'ResourceNotFoundException', status: 404 }, 'notEnrolled'],
    [
      { __type: 'com.amazonaws#ResourceNotFoundException', type: 'speaker_id_not_enrolled', status: 400 },
      'notEnrolled',
    ],
  ])('reads %j as %s', async (status, expected) => {
    const { voiceId } = onStub(speaker(status));
    expect(await voiceId.readSpeaker(contactId)).toEqual({ id: 'carla', status: expected });
  });

  it.each([
    [{ type: 'ThrottlingException', message: 'Rate exceeded', status: 400 }, 'rate-limited'],
    [{ type: 'TooManyRequestsException', status: 400 }, 'rate-limited'],
    [{ type: 'AccessDeniedException', status: 400 }, 'forbidden'],
    [{ type: 'ExpiredTokenException', status: 400 }, 'unauthorized'],
    [{ type: 'UnrecognizedClientException', status: 400 }, 'unauthorized'],
    [{ type: 'InternalServerException', status: 400 }, 'unavailable'],
    [{ type: 'ServiceUnavailableException', status: 400 }, 'unavailable'],
    [{ type: 'ValidationException', message: 'Invalid domain', status: 400 }, 'rejected'],
    [{ type: 'SomethingNewerException', status: 404 }, 'rejected'],
    // Streams knows no `__type`, and gives it a type of its own.
    [
      { __type: 'com.amazonaws#ThrottlingException:', type: 'speaker_id_not_enrolled', status: 400 },
      'rate-limited',
    ],
    [{}, 'unavailable'],
    [{ Speaker: null }, 'unavailable'],
    ['enrolled', 'unavailable'],
    [undefined, 'unavailable'],
  ])('takes %j, in which no speaker is, for no word about them', async (answer, reason) => {
    const { voiceId } = onStub(speaker(answer));
    await expect(voiceId.readSpeaker(contactId)).rejects.toMatchObject({ name: 'PortError', reason });
  });

  it('knows nobody where the flow gave no speaker', async () => {
    const { voiceId } = onStub({ getVoiceIdSpeakerId: rejecting(failure('no_speaker_id_found')) });
    expect(await voiceId.readSpeaker(contactId)).toEqual({ id: undefined, status: 'notEnrolled' });
  });

  it('works in after-contact work', async () => {
    const { voiceId } = onStub(speaker({ Speaker: { Status: 'ENROLLED' } }), { state: 'ended' });
    expect(await voiceId.readSpeaker(contactId)).toEqual({ id: 'carla', status: 'enrolled' });
  });
});

describe('evaluate', () => {
  it.each([
    ['Authenticated', 'authenticated'],
    ['NotAuthenticated', 'notAuthenticated'],
    ['Inconclusive', 'inconclusive'],
    ['NotEnrolled', 'notEnrolled'],
    ['OptedOut', 'optedOut'],
    ['NotEnabled', 'notEnabled'],
    ['Error', 'failed'],
    ['SomethingNewer', 'failed'],
    [undefined, 'notEnabled'],
  ])('reads the decision %s as %s', async (decision, authentication) => {
    const { voiceId } = onStub(evaluation(decision, 'LowRisk'));
    expect(await voiceId.evaluate(contactId, false)).toEqual({ authentication, fraudRisk: 'low' });
  });

  it.each([
    ['HighRisk', 'high'],
    ['LowRisk', 'low'],
    ['Inconclusive', 'inconclusive'],
    ['Error', 'inconclusive'],
    ['NotEnabled', undefined],
    [undefined, undefined],
  ])('reads the risk %s as %s', async (decision, fraudRisk) => {
    const { voiceId } = onStub(evaluation('Authenticated', decision));
    expect(await voiceId.evaluate(contactId, false)).toEqual({ authentication: 'authenticated', fraudRisk });
  });

  it.each([undefined, null, 'Authenticated', { AuthenticationResult: null }])(
    'takes %j for a call in which Voice ID is not on',
    async (answer) => {
      const { voiceId } = onStub({ evaluateSpeakerWithVoiceId: () => Promise.resolve(answer) });
      expect(await voiceId.evaluate(contactId, false)).toEqual({
        authentication: 'notEnabled',
        fraudRisk: undefined,
      });
    },
  );

  it.each([true, false])('listens afresh where that is wanted: %s', async (startNew) => {
    const evaluateSpeakerWithVoiceId = vi.fn(() => Promise.resolve({}));
    const { voiceId } = onStub({ evaluateSpeakerWithVoiceId });
    await voiceId.evaluate(contactId, startNew);
    expect(evaluateSpeakerWithVoiceId.mock.calls).toEqual([[startNew]]);
  });

  it('is inconclusive when the customer has not said enough within Streams’ own two minutes', async () => {
    const { voiceId } = onStub({
      evaluateSpeakerWithVoiceId: rejecting(failure('evaluate_speaker_timeout')),
    });
    expect(await voiceId.evaluate(contactId, true)).toEqual({
      authentication: 'inconclusive',
      fraudRisk: 'inconclusive',
    });
  });

  it('gives up after three minutes', async () => {
    const { voiceId, clock } = onStub({ evaluateSpeakerWithVoiceId: () => new Promise(() => undefined) });
    const evaluated = voiceId.evaluate(contactId, true);
    clock.advance(180_000);
    await expect(evaluated).rejects.toMatchObject({ reason: 'unavailable' });
  });
});

describe('enrol and optOut', () => {
  it('resolve when Voice ID has done it', async () => {
    const { voiceId } = onStub({
      enrollSpeakerInVoiceId: () => Promise.resolve({ Status: 'COMPLETED' }),
      optOutVoiceIdSpeaker: () => Promise.resolve({ generatedSpeakerId: 'x' }),
    });
    expect([await voiceId.enrol(contactId), await voiceId.optOut(contactId)]).toEqual([undefined, undefined]);
  });

  it('give up when Streams never answers', async () => {
    const never = () => new Promise(() => undefined);
    const { voiceId, clock } = onStub({ enrollSpeakerInVoiceId: never, optOutVoiceIdSpeaker: never });
    const outcomes = Promise.allSettled([voiceId.optOut(contactId), voiceId.enrol(contactId)]);
    clock.advance(30_000);
    expect(clock.pending).toBe(1);
    clock.advance(690_000);
    expect(await outcomes).toMatchObject([
      { reason: { reason: 'unavailable', mayHaveBeenApplied: true } },
      { reason: { reason: 'unavailable', mayHaveBeenApplied: true } },
    ]);
  });
});

describe('what fails', () => {
  const call = (reason: unknown) =>
    onStub({ optOutVoiceIdSpeaker: rejecting(reason) }).voiceId.optOut(contactId);

  it.each([
    ['a session that Voice ID does not have', failure('session_not_exists', 404), 'rejected'],
    ['an instance without Voice ID', failure('no_domain_id_found'), 'rejected'],
    ['a request that is refused', failure('opt_out_speaker_failed', 403), 'forbidden'],
    ['a session with Connect that is over', failure('opt_out_speaker_failed', 401), 'unauthorized'],
    ['too many requests', failure('opt_out_speaker_failed', 429), 'rate-limited'],
    ['a server error', failure('opt_out_speaker_failed', 503), 'unavailable'],
    [
      'too many requests, in words only',
      { ...failure('opt_out_speaker_failed'), err: '{"type":"ThrottlingException","status":400}' },
      'rate-limited',
    ],
    [
      'a request of Streams itself that was lost',
      { ...failure('get_domain_id_failed'), err: '{"type":"NetworkingError","message":"Network Failure"}' },
      'unavailable',
    ],
    ['an unreadable request', { ...failure('opt_out_speaker_failed'), err: '{' }, 'rejected'],
    ['a missing permission', new Error("Agent doesn't have the permission for Voice ID"), 'forbidden'],
    ['a bare word', 'no', 'rejected'],
    ['nothing', undefined, 'rejected'],
  ])('%s is a port error', async (_, reason, expected) => {
    await expect(call(reason)).rejects.toMatchObject({ name: 'PortError', reason: expected, cause: reason });
  });

  it('with more than two people in the call Streams throws at once, and that is refused', async () => {
    const { voiceId } = onStub({
      getVoiceIdSpeakerId: () => {
        throw new Error('VoiceId is not supported for conference calls');
      },
    });
    await expect(voiceId.readSpeaker(contactId)).rejects.toMatchObject({
      name: 'PortError',
      reason: 'rejected',
    });
  });

  it('a contact that the agent does not have is not found', async () => {
    const { voiceId } = onStub();
    await expect(voiceId.optOut('nobody')).rejects.toMatchObject({ reason: 'not-found' });
  });

  it('a chat is refused without touching it', async () => {
    const { voiceId, streams } = onStub();
    await expect(voiceId.readSpeaker(offeredChat.contactId)).rejects.toMatchObject({ reason: 'rejected' });
    expect(streams.touched).toEqual([]);
  });

  it('without the permission nothing is asked', async () => {
    const { voiceId, streams } = onStub({}, { permissions: ['outboundCall'] });
    await expect(voiceId.evaluate(contactId, false)).rejects.toMatchObject({ reason: 'forbidden' });
    expect([streams.touched, isVoiceIdPermitted(streams.connect)]).toEqual([[], false]);
  });

  it('before the softphone has come up it is not available', async () => {
    const { connect } = createStreamsStub();
    await expect(createVoiceId({ connect }).readSpeaker(contactId)).rejects.toMatchObject({
      reason: 'unavailable',
    });
    expect(isVoiceIdPermitted(connect)).toBe(false);
  });
});

describe('isVoiceIdPermitted', () => {
  it('says that the agent may', () => {
    expect(isVoiceIdPermitted(onStub().streams.connect)).toBe(true);
  });
});
