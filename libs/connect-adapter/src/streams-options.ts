import type { Milliseconds } from '@patchcord/contact-ports';
import type { StreamsOptions } from './connect-types.js';

export interface StreamsOptionsInput {
  readonly ccpUrl: string;
  readonly region: string | undefined;
  /** Whether this page carries the audio, and so the ringtones too (connect.md, section 6). */
  readonly audio: 'here' | 'elsewhere';
  /** Streams' name of the virtual desktop in which the page runs; ignored where another window has the audio. */
  readonly vdiPlatform: string | undefined;
  readonly loadTimeout: Milliseconds;
  /** What screen readers call Connect's frame. */
  readonly frameTitle: string;
}

/**
 * The options for `initCCP`: a fresh object each time, because Streams changes it. `softphone` is always there, or
 * Connect's page would go by what an earlier page had stored (connect.md, section 2.4).
 */
export function toStreamsOptions(input: StreamsOptionsInput): StreamsOptions {
  const { ccpUrl, region, audio, vdiPlatform, loadTimeout, frameTitle } = input;
  const isAudioHere = audio === 'here';
  const ringtone = { disableRingtone: !isAudioHere };
  return {
    ccpUrl,
    ...(region === undefined ? {} : { region }),
    loginPopup: false,
    ccpLoadTimeout: loadTimeout,
    iframeTitle: frameTitle,
    softphone: {
      ...ringtone,
      allowFramedSoftphone: isAudioHere,
      disableStoringParamsInLocalStorage: true,
      ...(isAudioHere && vdiPlatform !== undefined ? { VDIPlatform: vdiPlatform } : {}),
    },
    chat: { ...ringtone },
    task: { ...ringtone },
    autoAcceptTone: { ...ringtone },
    pageOptions: { enableAudioDeviceSettings: isAudioHere, enablePhoneTypeSettings: isAudioHere },
  };
}
