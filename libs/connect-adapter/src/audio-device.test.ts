import { describe, expect, it } from 'vitest';
import { readAudioDevices } from './audio-device.js';

const headset = { deviceId: 'a', label: 'Headset', kind: 'audioinput' };
const speaker = { deviceId: 'b', label: 'Headset', kind: 'audiooutput' };

describe('readAudioDevices', () => {
  it('keeps audio devices that have a name', () => {
    const list = [
      { ...headset, groupId: 'g' },
      speaker,
      { deviceId: 'd', label: 'Camera', kind: 'videoinput' },
      { deviceId: '', label: '', kind: 'audioinput' },
      null,
      7,
    ];
    expect(readAudioDevices(list)).toEqual([headset, speaker]);
  });

  it.each([undefined, null, {}, 'x', { error: 'denied' }])('reads nothing from %j', (list) => {
    expect(readAudioDevices(list)).toEqual([]);
  });
});
