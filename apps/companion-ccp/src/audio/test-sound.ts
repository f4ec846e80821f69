import type { DeviceUse } from '@patchcord/connect-adapter';
import { listOwnDevices } from '../microphone/microphone.js';
import { findDeviceId } from './device-choice.js';

export interface TestSoundOptions {
  readonly use: Exclude<DeviceUse, 'microphone'>;
  /** Of the device; undefined for the system's own. */
  readonly label: string | undefined;
  /** 0 to 1. */
  readonly volume: number;
}

/** Notes in hertz, each with its length in seconds: a melody for calls, two strokes for ringing. */
const melodies: Record<TestSoundOptions['use'], readonly (readonly [pitch: number, length: number])[]> = {
  speaker: [
    [523, 0.18],
    [659, 0.18],
    [784, 0.36],
  ],
  ringer: [
    [880, 0.12],
    [698, 0.12],
    [880, 0.12],
    [698, 0.3],
  ],
};

/** Whether outputs can be chosen at all: not in every browser. */
export function canChooseOutput(view: Window & typeof globalThis): boolean {
  return 'setSinkId' in view.HTMLMediaElement.prototype;
}

/** Plays a short sound on a device. Rejects when the browser does not let it. Resolves when it is over. */
export async function playTestSound(
  view: Window & typeof globalThis,
  { use, label, volume }: TestSoundOptions,
): Promise<void> {
  const context = new view.AudioContext();
  try {
    const destination = context.createMediaStreamDestination();
    const audio = view.document.createElement('audio');
    audio.srcObject = destination.stream;
    audio.volume = volume;
    const deviceId = findDeviceId(use, label, await listOwnDevices(view.navigator));
    if (deviceId !== undefined && canChooseOutput(view)) await audio.setSinkId(deviceId);
    await audio.play();
    let at = context.currentTime + 0.05;
    const notes = melodies[use].map(([pitch, length]) => {
      const note = playNote(context, destination, pitch, at, length);
      at += length;
      return note;
    });
    await Promise.all(notes);
    audio.srcObject = null;
  } finally {
    await context.close();
  }
}

function playNote(
  context: AudioContext,
  destination: AudioNode,
  pitch: number,
  at: number,
  length: number,
): Promise<void> {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = pitch;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.4, at + 0.02);
  gain.gain.linearRampToValueAtTime(0, at + length);
  oscillator.connect(gain).connect(destination);
  oscillator.start(at);
  oscillator.stop(at + length);
  return new Promise((resolve) => {
    oscillator.addEventListener('ended', () => {
      resolve();
    });
  });
}
