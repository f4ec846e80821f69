import { type AudioDevice, readAudioDevices } from '@patchcord/connect-adapter';
import { findDeviceId } from '../audio/device-choice.js';
import { diagnoseMicrophone, diagnoseMicrophoneError, type MicrophoneState } from './diagnose-microphone.js';
import { readMicrophoneFacts } from './read-microphone-facts.js';

/** The microphone as this page uses it: to look whether it works, and for the level meter. Calls have their own, in Connect's page. */
export interface Microphone {
  /** Looks without asking the agent anything. */
  look(): Promise<MicrophoneState>;
  /** Opens it; the browser may ask the agent. An open one is exchanged. @param label of the device wanted; else the system's own */
  open(label: string | undefined): Promise<MicrophoneState>;
  /** How loud it is now, 0 to 1; undefined while it is closed. */
  readLevel(): number | undefined;
  close(): void;
}

interface OpenMicrophone {
  readonly stream: MediaStream;
  readonly context: AudioContext;
  readonly analyser: AnalyserNode;
  readonly samples: Float32Array<ArrayBuffer>;
}

/** @param onEnded the device went away, or permission was taken back */
export function createMicrophone(view: Window & typeof globalThis, onEnded: () => void): Microphone {
  const { navigator } = view;
  let current: OpenMicrophone | undefined;
  let attempt = 0;

  const close = (): void => {
    attempt += 1;
    for (const track of current?.stream.getTracks() ?? []) track.stop();
    void current?.context.close();
    current = undefined;
  };
  const listen = (stream: MediaStream): OpenMicrophone => {
    const context = new view.AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    context.createMediaStreamSource(stream).connect(analyser);
    for (const track of stream.getTracks()) track.addEventListener('ended', onEnded);
    return { stream, context, analyser, samples: new Float32Array(analyser.fftSize) };
  };

  return {
    look: async () => diagnoseMicrophone(await readMicrophoneFacts(view)),
    open: async (label) => {
      close();
      const own = attempt;
      try {
        const deviceId = findDeviceId('microphone', label, await listOwnDevices(navigator));
        const audio = deviceId === undefined ? true : { deviceId: { exact: deviceId } };
        const stream = await navigator.mediaDevices.getUserMedia({ audio });
        if (own === attempt) current = listen(stream);
        else for (const track of stream.getTracks()) track.stop();
        return 'allowed';
      } catch (error) {
        return diagnoseMicrophoneError(error, await readMicrophoneFacts(view));
      }
    },
    readLevel: () => {
      if (current === undefined) return undefined;
      current.analyser.getFloatTimeDomainData(current.samples);
      return toLevel(current.samples);
    },
    close,
  };
}

/** The devices as this page sees them. Never rejects. */
export async function listOwnDevices(navigator: Navigator): Promise<readonly AudioDevice[]> {
  try {
    return readAudioDevices(await navigator.mediaDevices.enumerateDevices());
  } catch {
    return [];
  }
}

/** Loudness as people hear it: from −60 dB, which is silence, to full scale. */
function toLevel(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.min(1, Math.max(0, 1 + (10 * Math.log10(power || 1e-12)) / 60));
}
