import { ManualClock } from '@patchcord/contact-ports/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { availableAgent, createStreamsStub, type StreamsStub } from '../tests/streams-stub.js';
import { createSoftphoneAudio, type SoftphoneAudio } from './create-softphone-audio.js';

const startsAt = Date.UTC(2026, 0, 15, 9);

describe('createSoftphoneAudio', () => {
  let clock: ManualClock;
  let streams: StreamsStub;
  let callAudio: number;
  let audio: SoftphoneAudio;

  beforeEach(() => {
    clock = new ManualClock(startsAt);
    streams = createStreamsStub();
    streams.sound.master = { masterId: 'port', isMaster: true };
    callAudio = 0;
    audio = createSoftphoneAudio({
      connect: streams.connect,
      clock,
      onChange: () => undefined,
      onCallAudio: () => void (callAudio += 1),
    });
  });

  it('knows nothing before Connect has spoken', () => {
    expect(audio.getSound()).toEqual({
      isMuted: undefined,
      owner: 'unknown',
      quality: undefined,
      problem: undefined,
      unanswered: undefined,
      heardAt: undefined,
      askedToMuteAt: undefined,
    });
  });

  it.each([
    [{ masterId: 'port', isMaster: true }, 'here'],
    [{ masterId: 'other', isMaster: false }, 'elsewhere'],
    [{ masterId: null, isMaster: false }, 'nobody'],
    ['failure', 'unknown'],
    ['silence', 'unknown'],
  ] as const)('asks who carries the audio: %j is %s', (master, owner) => {
    streams.sound.master = master;
    streams.update(availableAgent);
    clock.advance(3_000);
    expect(audio.getSound().owner).toBe(owner);
  });

  it.each(['silence', 'failure', 'terminated'] as const)(
    'does not know any more who carries the audio, and goes on asking: %s',
    (master) => {
      streams.update(availableAgent);
      streams.sound.master = master;
      clock.advance(18_000);
      expect(audio.getSound().owner).toBe('unknown');
      streams.sound.master = { masterId: 'port', isMaster: true };
      clock.advance(15_000);
      expect(audio.getSound().owner).toBe('here');
    },
  );

  it('asks again: when pages come and go, and now and then', () => {
    streams.update(availableAgent);
    streams.sound.master = { masterId: 'other', isMaster: false };
    streams.fire('update_connected_ccps', { length: 2 });
    expect(audio.getSound().owner).toBe('elsewhere');
    streams.sound.master = { masterId: 'port', isMaster: true };
    clock.advance(15_000);
    expect(audio.getSound().owner).toBe('here');
  });

  it('takes from events what they confirm', () => {
    streams.fire('agent::update', {});
    streams.fire('agent::mute_toggle', { muted: true });
    streams.fire('agent::softphone_error', { errorType: 'webrtc_error', errorMessage: 'x' });
    streams.fire('softphone_stats', { contactId: 'c1', stats: [{ packetsLost: 0, packetsCount: 50 }] });
    expect(audio.getSound()).toEqual({
      isMuted: true,
      owner: 'unknown',
      quality: {
        contactId: 'c1',
        quality: { verdict: 'good', loss: 0, roundTripMs: undefined, jitterBufferMs: undefined },
      },
      problem: { type: 'webrtc_error', at: startsAt },
      unanswered: undefined,
      heardAt: startsAt,
      askedToMuteAt: undefined,
    });
    audio.dismissProblem();
    expect(audio.getSound().problem).toBeUndefined();
  });

  it('tells that somebody asked to be muted, until that is confirmed or taken back', () => {
    streams.fire('mute', { mute: true });
    expect(audio.getSound()).toMatchObject({ askedToMuteAt: startsAt, isMuted: undefined });
    streams.fire('mute', { mute: false });
    expect(audio.getSound().askedToMuteAt).toBeUndefined();
    streams.fire('mute', { mute: true });
    streams.fire('agent::mute_toggle', { muted: true });
    expect(audio.getSound()).toMatchObject({ askedToMuteAt: undefined, isMuted: true });
  });

  it('ignores events that say nothing', () => {
    const before = audio.getSound();
    streams.fire('agent::mute_toggle');
    streams.fire('agent::mute_toggle', { muted: 'yes' });
    // Connect's page asks for the state.
    streams.fire('mute');
    streams.fire('mute', { mute: undefined });
    streams.fire('softphone_stats', { stats: 'x' });
    expect(audio.getSound()).toEqual(before);
  });

  it.each(['vdi_strategy_not_supported', 'vdi_redir_not_supported'])('tells of the problem %s', (type) => {
    streams.fire('agent::softphone_error', { errorType: type, errorMessage: 'x', endPointUrl: '' });
    expect(audio.getSound().problem).toEqual({ type, at: startsAt });
  });

  it('tells of a problem without a name', () => {
    streams.fire('agent::softphone_error');
    expect(audio.getSound().problem).toEqual({ type: 'other', at: startsAt });
  });

  it('tells when the audio of a call has started, and orders devices', () => {
    streams.fire('agent::local_media_stream_created', { connectionId: 'a1' });
    audio.use('microphone', 'too early');
    streams.update(availableAgent);
    audio.use('microphone', 'm');
    audio.use('speaker', 's');
    audio.use('ringer', 'r');
    expect([callAudio, streams.deviceOrders]).toEqual([
      1,
      [
        ['microphone', 'm'],
        ['speaker', 's'],
        ['ringer', 'r'],
      ],
    ]);
  });

  it('lists devices as Connect’s page sees them', async () => {
    streams.sound.devices = [{ deviceId: 'a', label: 'Headset', kind: 'audioinput', groupId: '' }];
    expect(await audio.listDevices()).toEqual([{ deviceId: 'a', label: 'Headset', kind: 'audioinput' }]);
  });

  it('hears and asks nothing once stopped', () => {
    streams.update(availableAgent);
    audio.stop();
    expect([streams.subscriptions(), clock.pending]).toEqual([0, 0]);
  });
});
