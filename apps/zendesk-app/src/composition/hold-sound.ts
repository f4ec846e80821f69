import { type ConnectStreams, createSoftphoneAudio, type SoftphoneAudio } from '@patchcord/connect-adapter';
import { systemClock } from '@patchcord/contact-ports';

/** What Streams tells about sound in this browser tab. */
export interface HeldSound extends Pick<SoftphoneAudio, 'getSound' | 'dismissProblem'> {
  /** Whether the audio of a call has started here since Connect's page was loaded. */
  hasHadCall(): boolean;
  /** Connect's page is loaded again: what had sound in it has none any more. */
  forgetCalls(): void;
  subscribe(listener: () => void): void;
}

/** Call it right after `startConnect`: what is told before is missed. */
export function holdSound(connect: ConnectStreams): HeldSound {
  const listeners = new Set<() => void>();
  let hasHadCall = false;
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const audio = createSoftphoneAudio({
    connect,
    clock: systemClock,
    onChange: tell,
    onCallAudio: () => {
      hasHadCall = true;
      tell();
    },
  });
  return {
    getSound: audio.getSound,
    dismissProblem: audio.dismissProblem,
    hasHadCall: () => hasHadCall,
    forgetCalls: () => {
      hasHadCall = false;
    },
    subscribe: (listener) => {
      listeners.add(listener);
    },
  };
}
