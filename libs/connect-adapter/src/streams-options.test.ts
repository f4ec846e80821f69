import { describe, expect, it } from 'vitest';
import { toStreamsOptions } from './streams-options.js';

const input = {
  ccpUrl: 'https://example.my.connect.aws/ccp-v2/',
  region: 'us-west-2',
  vdiPlatform: undefined,
  loadTimeout: 5_000,
  frameTitle: 'Softphone',
};

describe('toStreamsOptions', () => {
  it('carries audio and rings where the audio is', () => {
    expect(toStreamsOptions({ ...input, audio: 'here' })).toEqual({
      ccpUrl: 'https://example.my.connect.aws/ccp-v2/',
      region: 'us-west-2',
      loginPopup: false,
      ccpLoadTimeout: 5_000,
      iframeTitle: 'Softphone',
      softphone: {
        allowFramedSoftphone: true,
        disableRingtone: false,
        disableStoringParamsInLocalStorage: true,
      },
      chat: { disableRingtone: false },
      task: { disableRingtone: false },
      autoAcceptTone: { disableRingtone: false },
      pageOptions: { enableAudioDeviceSettings: true, enablePhoneTypeSettings: true },
    });
  });

  it('is silent where another window has the audio', () => {
    expect(toStreamsOptions({ ...input, region: undefined, audio: 'elsewhere' })).toEqual({
      ccpUrl: 'https://example.my.connect.aws/ccp-v2/',
      loginPopup: false,
      ccpLoadTimeout: 5_000,
      iframeTitle: 'Softphone',
      softphone: {
        allowFramedSoftphone: false,
        disableRingtone: true,
        disableStoringParamsInLocalStorage: true,
      },
      chat: { disableRingtone: true },
      task: { disableRingtone: true },
      autoAcceptTone: { disableRingtone: true },
      pageOptions: { enableAudioDeviceSettings: false, enablePhoneTypeSettings: false },
    });
  });

  it('names the virtual desktop where the audio is, and only there', () => {
    const softphoneOf = (audio: 'here' | 'elsewhere') =>
      toStreamsOptions({ ...input, audio, vdiPlatform: 'CITRIX_413' }).softphone;
    expect([softphoneOf('here'), softphoneOf('elsewhere')]).toEqual([
      {
        allowFramedSoftphone: true,
        disableRingtone: false,
        disableStoringParamsInLocalStorage: true,
        VDIPlatform: 'CITRIX_413',
      },
      { allowFramedSoftphone: false, disableRingtone: true, disableStoringParamsInLocalStorage: true },
    ]);
  });

  it('is a fresh object each time', () => {
    const [one, other] = [
      toStreamsOptions({ ...input, audio: 'here' }),
      toStreamsOptions({ ...input, audio: 'here' }),
    ];
    expect(one).not.toBe(other);
    expect(one.softphone).not.toBe(other.softphone);
  });
});
