import type { Clock, Instant } from '@patchcord/contact-ports';
import { type CallQuality, judgeQuality } from '../call/judge-quality.js';
import { type AudioDevice, type DeviceUse, readDevices } from './audio-device.js';
import type { AudioAgent, AudioStreams } from './audio-streams.js';

/** Which page of this browser's worker carries the audio. */
export type AudioOwner = 'here' | 'elsewhere' | 'nobody' | 'unknown';

/** What Streams tells about sound. */
export interface SoftphoneSound {
  /** As confirmed; undefined until it was. */
  readonly isMuted: boolean | undefined;
  readonly owner: AudioOwner;
  /** The latest judgement, and the contact it is about. */
  readonly quality: { readonly contactId: string; readonly quality: CallQuality } | undefined;
  /** The latest problem that Connect's page reported, in its own words. */
  readonly problem: { readonly type: string; readonly at: Instant } | undefined;
  /** When Connect last told anything about the agent, by the local clock. */
  readonly heardAt: Instant | undefined;
}

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
  readonly connect: AudioStreams;
  readonly clock: Clock;
  readonly onChange: (sound: SoftphoneSound) => void;
  /** The audio of a call has started here: now it can be given a microphone. */
  readonly onCallAudio: () => void;
}

const silent: SoftphoneSound = {
  isMuted: undefined,
  owner: 'unknown',
  quality: undefined,
  problem: undefined,
  heardAt: undefined,
};
const deviceTimeout = 3_000;
const ownerTimeout = 3_000;
const askOwnerEvery = 15_000;
const setters: Record<DeviceUse, keyof AudioAgent> = {
  microphone: 'setMicrophoneDevice',
  speaker: 'setSpeakerDevice',
  ringer: 'setRingerDevice',
};

/** Follows what Streams tells about sound. Call it right after `startConnect`. */
export function createSoftphoneAudio(options: SoftphoneAudioOptions): SoftphoneAudio {
  const { connect, clock, onChange, onCallAudio } = options;
  let sound = silent;
  let agent: AudioAgent | undefined;
  let cancelAsking = (): void => undefined;
  let stopped = false;

  const change = (changes: Partial<SoftphoneSound>): void => {
    if (stopped) return;
    sound = { ...sound, ...changes };
    onChange(sound);
  };
  const askOwner = (): void => {
    cancelAsking();
    const settle = (owner: AudioOwner): void => {
      cancelAsking();
      if (stopped) return;
      cancelAsking = clock.schedule(askOwner, askOwnerEvery);
      if (owner !== sound.owner) change({ owner });
    };
    cancelAsking = clock.schedule(() => {
      settle('unknown');
    }, ownerTimeout);
    connect.core.getMasterClient().call(
      'checkMaster',
      // Asking must not make this page the master: Connect's page becomes it by itself.
      { topic: 'connect::softphone', shouldNotBecomeMasterIfNone: true },
      {
        success: ({ masterId, isMaster }) => {
          settle(isMaster ? 'here' : masterId ? 'elsewhere' : 'nobody');
        },
        failure: () => {
          settle('unknown');
        },
      },
    );
  };
  const heard: Readonly<Record<string, (data: unknown) => void>> = {
    'agent::update': () => {
      change({ heardAt: clock.now() });
    },
    'agent::mute_toggle': (data) => {
      const { muted } = (data ?? {}) as { readonly muted?: unknown };
      if (typeof muted === 'boolean') change({ isMuted: muted });
    },
    'agent::softphone_error': (data) => {
      change({ problem: { type: readText(data, 'errorType') ?? 'other', at: clock.now() } });
    },
    'agent::local_media_stream_created': () => {
      askOwner();
      onCallAudio();
    },
    softphone_stats: (data) => {
      const { contactId, stats } = (data ?? {}) as { readonly contactId?: unknown; readonly stats?: unknown };
      const quality = judgeQuality(stats);
      if (quality && typeof contactId === 'string') change({ quality: { contactId, quality } });
    },
    update_connected_ccps: () => {
      if (agent) askOwner();
    },
  };
  const bus = connect.core.getEventBus();
  const subscriptions = [
    ...Object.entries(heard).map(([event, callback]) => bus.subscribe(event, callback)),
    connect.agent((known) => {
      agent = known;
      askOwner();
    }),
  ];

  return {
    getSound: () => sound,
    listDevices: async () => readDevices(await connect.core.getFrameMediaDevices(deviceTimeout)),
    use: (use, deviceId) => {
      agent?.[setters[use]](deviceId);
    },
    dismissProblem: () => {
      change({ problem: undefined });
    },
    stop: () => {
      stopped = true;
      cancelAsking();
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
  };
}

function readText(data: unknown, name: string): string | undefined {
  const value = ((data ?? {}) as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
