import { type ConnectStreams, createSoftphoneAudio, type SoftphoneAudio } from '@patchcord/connect-adapter';
import { systemClock } from '@patchcord/contact-ports';

/** What Streams tells about sound in this browser tab. */
export interface HeldSound extends Pick<SoftphoneAudio, 'getSound' | 'dismissProblem'> {
  subscribe(listener: () => void): void;
}

/** Call it right after `startConnect`: what is told before is missed. */
export function holdSound(connect: ConnectStreams): HeldSound {
  const listeners = new Set<() => void>();
  const audio = createSoftphoneAudio({
    connect,
    clock: systemClock,
    onChange: () => {
      for (const listener of [...listeners]) listener();
    },
  });
  return {
    getSound: audio.getSound,
    dismissProblem: audio.dismissProblem,
    subscribe: (listener) => {
      listeners.add(listener);
    },
  };
}
