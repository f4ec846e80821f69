import type { InstanceUrlResult } from '@patchcord/contact-attributes';
import { msg } from '@lit/localize';
import type { Clock } from '@patchcord/contact-ports';
import type { Companion } from '../elements/companion.js';
import type { MicrophoneState } from '../microphone/diagnose-microphone.js';
import { type AudioClaim, claimAudio } from '../windows/claim-audio.js';
import { openWindowChannel } from '../windows/window-channel.js';
import './streams-global.js';
import type { FactStore } from './fact-store.js';
import { applyDevices, refreshDevices, renewMicrophone } from './follow-devices.js';
import { callOf } from './present-companion.js';
import { runSoftphone, type Softphone } from './run-softphone.js';

export interface HoldSoftphoneOptions {
  readonly page: Companion;
  readonly view: Window & typeof globalThis;
  readonly clock: Clock;
  readonly facts: FactStore;
}

/** A microphone that comes back from one of them is another one to a live call. */
const goneStates: readonly MicrophoneState[] = ['no-device', 'blocked', 'blocked-by-system'];

/** The softphone of this window, for as long as no other window of this site has it. */
export function holdSoftphone({ page, view, clock, facts }: HoldSoftphoneOptions) {
  let claim: AudioClaim | undefined;
  let softphone: Softphone | undefined;

  const stop = (): void => {
    softphone?.stop();
    softphone = undefined;
  };
  const refresh = (): void => {
    if (softphone) void refreshDevices(softphone.audio, facts);
  };
  const renew = (): void => {
    const isTalking = callOf(facts.get()).phase === 'talking' && facts.get().microphone === 'allowed';
    if (softphone && isTalking) void renewMicrophone(softphone.audio, facts);
    else refresh();
  };
  const start = (): void => {
    const { connect } = view;
    try {
      if (connect === undefined) throw new Error('The Streams script did not load.');
      softphone = runSoftphone({
        connect,
        container: page.ccpContainer,
        clock,
        facts,
        frameTitle: msg('Amazon Connect'),
        onCallAudio: () => {
          if (softphone) applyDevices(softphone.audio, facts);
        },
      });
    } catch (problem) {
      facts.change({ place: { kind: 'start-failed' } });
      reportError(problem);
    }
  };
  facts.subscribe(({ telephony, microphone }, before) => {
    const cameUp = telephony?.status === 'ready' && before.telephony?.status !== 'ready';
    const isBack = microphone === 'allowed' && goneStates.includes(before.microphone);
    if (isBack) renew();
    else if (cameUp || microphone !== before.microphone) refresh();
  });

  return {
    running: () => softphone,
    claim: () => claim,
    refreshDevices: refresh,
    /** A microphone that was open has gone: a live call may have lost its own with it. */
    renewMicrophone: renew,
    tellCall: (isHeard: boolean): void => {
      claim?.tellCall(isHeard);
    },
    /** Loads Connect's page from the beginning. The sound of a call would be cut. */
    restart: (): void => {
      if (softphone === undefined) return;
      stop();
      start();
    },
    /** Connects, unless another window of this site has the audio; then as soon as it lets go. */
    hold: (instance: Extract<InstanceUrlResult, { ok: true }>): void => {
      facts.change({ instance });
      const name = `patchcord-companion ${instance.instanceUrl}`;
      claim = claimAudio({
        name,
        locks: 'locks' in view.navigator ? view.navigator.locks : undefined,
        channel: openWindowChannel(name),
        clock,
        onChange: (state) => {
          if (state.kind === 'mine') start();
          else if (state.kind === 'elsewhere') {
            stop();
            facts.change({ place: state });
          }
        },
      });
    },
  };
}
