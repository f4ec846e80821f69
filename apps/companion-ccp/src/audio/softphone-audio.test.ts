import { ManualClock } from '@patchcord/contact-ports/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AudioAgent, AudioStreams, MasterAnswer } from './audio-streams.js';
import { createSoftphoneAudio, type SoftphoneAudio } from './softphone-audio.js';

const startsAt = Date.UTC(2026, 10, 22, 9, 30);

describe('createSoftphoneAudio', () => {
  let clock: ManualClock;
  let handlers: Map<string, (data?: unknown) => void>;
  let orders: [string, string][];
  let answer: MasterAnswer | 'failure' | 'silence';
  let callAudio: number;
  let audio: SoftphoneAudio;

  const fire = (event: string, data?: unknown): void => {
    handlers.get(event)?.(data);
  };

  beforeEach(() => {
    clock = new ManualClock(startsAt);
    handlers = new Map();
    orders = [];
    callAudio = 0;
    answer = { masterId: 'port', isMaster: true };
    const agent: AudioAgent = {
      setMicrophoneDevice: (id) => void orders.push(['microphone', id]),
      setSpeakerDevice: (id) => void orders.push(['speaker', id]),
      setRingerDevice: (id) => void orders.push(['ringer', id]),
    };
    const subscribe = (event: string, callback: (data?: unknown) => void) => {
      handlers.set(event, callback);
      return { unsubscribe: () => handlers.delete(event) };
    };
    const connect: AudioStreams = {
      core: {
        getEventBus: () => ({ subscribe }),
        getFrameMediaDevices: () =>
          Promise.resolve([{ deviceId: 'a', label: 'Headset', kind: 'audioinput', groupId: '' }]),
        getMasterClient: () => ({
          call: (_, __, { success, failure }) => {
            if (answer === 'failure') failure();
            else if (answer !== 'silence') success(answer);
          },
        }),
      },
      agent: (callback) =>
        subscribe('agent', () => {
          callback(agent);
        }),
    };
    audio = createSoftphoneAudio({
      connect,
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
      heardAt: undefined,
    });
  });

  it.each([
    [{ masterId: 'port', isMaster: true }, 'here'],
    [{ masterId: 'other', isMaster: false }, 'elsewhere'],
    [{ masterId: null, isMaster: false }, 'nobody'],
    ['failure', 'unknown'],
    ['silence', 'unknown'],
  ] as const)('asks who carries the audio: %j is %s', (given, owner) => {
    answer = given;
    fire('agent');
    clock.advance(3_000);
    expect(audio.getSound().owner).toBe(owner);
  });

  it('asks again: when pages come and go, and now and then', () => {
    fire('agent');
    answer = { masterId: 'other', isMaster: false };
    fire('update_connected_ccps', { length: 2 });
    expect(audio.getSound().owner).toBe('elsewhere');
    answer = { masterId: 'port', isMaster: true };
    clock.advance(15_000);
    expect(audio.getSound().owner).toBe('here');
  });

  it('takes from events what they confirm', () => {
    fire('agent::update', {});
    fire('agent::mute_toggle', { muted: true });
    fire('agent::softphone_error', { errorType: 'webrtc_error', errorMessage: 'x' });
    fire('softphone_stats', { contactId: 'c1', stats: [{ packetsLost: 0, packetsCount: 50 }] });
    expect(audio.getSound()).toEqual({
      isMuted: true,
      owner: 'unknown',
      quality: {
        contactId: 'c1',
        quality: { verdict: 'good', loss: 0, roundTripMs: undefined, jitterBufferMs: undefined },
      },
      problem: { type: 'webrtc_error', at: startsAt },
      heardAt: startsAt,
    });
    audio.dismissProblem();
    expect(audio.getSound().problem).toBeUndefined();
  });

  it('ignores events that say nothing', () => {
    const before = audio.getSound();
    fire('agent::mute_toggle');
    fire('softphone_stats', { stats: 'x' });
    expect(audio.getSound()).toEqual(before);
  });

  it('tells when the audio of a call has started, and orders devices', () => {
    fire('agent::local_media_stream_created', { connectionId: 'a1' });
    audio.use('microphone', 'too early');
    fire('agent');
    audio.use('microphone', 'm');
    audio.use('ringer', 'r');
    expect([callAudio, orders]).toEqual([
      1,
      [
        ['microphone', 'm'],
        ['ringer', 'r'],
      ],
    ]);
  });

  it('lists devices as Connect’s page sees them', async () => {
    expect(await audio.listDevices()).toEqual([{ deviceId: 'a', label: 'Headset', kind: 'audioinput' }]);
  });

  it('hears and asks nothing once stopped', () => {
    fire('agent');
    audio.stop();
    expect([handlers.size, clock.pending]).toEqual([0, 0]);
  });
});
