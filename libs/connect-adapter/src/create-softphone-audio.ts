import { type Clock, type Instant, systemClock } from '@patchcord/contact-ports';
import { type AudioDevice, type DeviceUse, readAudioDevices } from './audio-device.js';
import { type AudioOwner, watchAudioOwner } from './audio-owner.js';
import type { ConnectStreams, StreamsAgent } from './connect-types.js';
import { isRecord } from './is-record.js';
import { type CallQuality, judgeQuality } from './judge-quality.js';
import { textOf } from './text-of.js';
import { type UnansweredCall, watchUnansweredCalls } from './unanswered-call.js';

/** What Streams tells about sound. */
export interface SoftphoneSound {
  /** As confirmed; undefined until it was. */
  readonly isMuted: boolean | undefined;
  readonly owner: AudioOwner;
  /** The latest judgement, and the contact it is about. */
  readonly quality: { readonly contactId: string; readonly quality: CallQuality } | undefined;
  /** The latest problem that Connect's page reported, in its own words (connect.md, section 6), and when, by the local clock. */
  readonly problem: { readonly type: string; readonly at: Instant } | undefined;
  /** A call that was accepted in this page, or in another of its worker, and was not connected five seconds later. */
  readonly unanswered: UnansweredCall | undefined;
  /** When Connect last told anything about the agent, by the local clock. */
  readonly heardAt: Instant | undefined;
  /**
   * When somebody asked to be muted, in this page or in another of its worker, and no page of the worker has confirmed it; by the local clock.
   * Sound in another partition does not hear of it (connect.md, section 6).
   */
  readonly askedToMuteAt: Instant | undefined;
}

/** See {@link createSoftphoneAudio}. */
export interface SoftphoneAudio {
  getSound(): SoftphoneSound;
  /** Rejects when Connect's page does not answer. */
  listDevices(): Promise<readonly AudioDevice[]>;
  /** Asks Connect's page to use a device of its own list. A microphone is taken only while a call has one. */
  use(use: DeviceUse, deviceId: string): void;
  /** Forgets the last problem: the agent has seen it. */
  dismissProblem(): void;
  stop(): void;
}

export interface SoftphoneAudioOptions {
  readonly connect: ConnectStreams;
  /** Gets the sound after each change. */
  readonly onChange: (sound: SoftphoneSound) => void;
  /** The audio of a call has started here: now it can be given a microphone. */
  readonly onCallAudio?: () => void;
  readonly clock?: Clock;
}

const silent: SoftphoneSound = {
  isMuted: undefined,
  owner: 'unknown',
  quality: undefined,
  problem: undefined,
  unanswered: undefined,
  heardAt: undefined,
  askedToMuteAt: undefined,
};
const deviceTimeout = 3_000;
const setters = {
  microphone: 'setMicrophoneDevice',
  speaker: 'setSpeakerDevice',
  ringer: 'setRingerDevice',
} as const satisfies Record<DeviceUse, keyof StreamsAgent>;

/** Follows what Streams tells about sound. Call it right after `startConnect`: subscriptions made later miss what was told. */
export function createSoftphoneAudio(options: SoftphoneAudioOptions): SoftphoneAudio {
  const { connect, onChange, onCallAudio, clock = systemClock } = options;
  let sound = silent;
  let agent: StreamsAgent | undefined;
  let stopped = false;

  const change = (changes: Partial<SoftphoneSound>): void => {
    if (stopped) return;
    sound = { ...sound, ...changes };
    onChange(sound);
  };
  const ownerWatch = watchAudioOwner({
    connect,
    clock,
    onChange: (owner) => {
      change({ owner });
    },
  });
  const unansweredCalls = watchUnansweredCalls({
    connect,
    clock,
    onChange: (unanswered) => {
      change({ unanswered });
    },
  });
  const heard: Readonly<Record<string, (data: unknown) => void>> = {
    'agent::update': () => {
      change({ heardAt: clock.now() });
    },
    'agent::mute_toggle': (data) => {
      if (isRecord(data) && typeof data['muted'] === 'boolean')
        change({ isMuted: data['muted'], askedToMuteAt: undefined });
    },
    mute: (data) => {
      if (isRecord(data) && typeof data['mute'] === 'boolean')
        change({ askedToMuteAt: data['mute'] ? clock.now() : undefined });
    },
    'agent::softphone_error': (data) => {
      const type = isRecord(data) ? textOf(data['errorType']) : undefined;
      change({ problem: { type: type ?? 'other', at: clock.now() } });
    },
    'agent::local_media_stream_created': () => {
      if (agent) ownerWatch.askAgain();
      onCallAudio?.();
    },
    softphone_stats: (data) => {
      const { contactId, stats } = isRecord(data) ? data : {};
      const quality = judgeQuality(stats);
      if (quality && typeof contactId === 'string') change({ quality: { contactId, quality } });
    },
    update_connected_ccps: () => {
      if (agent) ownerWatch.askAgain();
    },
  };
  const bus = connect.core.getEventBus();
  const subscriptions = [
    ...Object.entries(heard).map(([event, callback]) => bus.subscribe(event, callback)),
    connect.agent((known) => {
      agent = known;
      ownerWatch.askAgain();
    }),
  ];

  return {
    getSound: () => sound,
    listDevices: async () => readAudioDevices(await connect.core.getFrameMediaDevices(deviceTimeout)),
    use: (use, deviceId) => {
      agent?.[setters[use]](deviceId);
    },
    dismissProblem: () => {
      change({ problem: undefined });
    },
    stop: () => {
      stopped = true;
      ownerWatch.stop();
      unansweredCalls.stop();
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
  };
}
