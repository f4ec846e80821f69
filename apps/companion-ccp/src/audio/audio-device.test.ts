import { describe, expect, it } from 'vitest';
import { devicesFor, findDeviceId, readDeviceChoice, readDevices } from './audio-device.js';

const headset = { deviceId: 'a', label: 'Headset', kind: 'audioinput' };
const speaker = { deviceId: 'b', label: 'Headset', kind: 'audiooutput' };
const other = { deviceId: 'c', label: 'Monitor', kind: 'audiooutput' };

describe('readDevices', () => {
  it('keeps audio devices that have a name', () => {
    const list = [
      { ...headset, groupId: 'g' },
      speaker,
      { deviceId: 'd', label: 'Camera', kind: 'videoinput' },
      { deviceId: '', label: '', kind: 'audioinput' },
      null,
      7,
    ];
    expect(readDevices(list)).toEqual([headset, speaker]);
  });

  it.each([undefined, null, {}, 'x', { error: 'denied' }])('reads nothing from %j', (list) => {
    expect(readDevices(list)).toEqual([]);
  });
});

describe('devicesFor', () => {
  it('offers inputs as microphones, outputs for calls and for ringing, each name once', () => {
    const devices = readDevices([headset, speaker, other, { ...other, deviceId: 'e' }]);
    expect(
      (['microphone', 'speaker', 'ringer'] as const).map((use) =>
        devicesFor(use, devices).map(({ deviceId }) => deviceId),
      ),
    ).toEqual([['a'], ['b', 'c'], ['b', 'c']]);
  });
});

describe('findDeviceId', () => {
  it('finds a device by its name, in the list of the origin at hand', () => {
    const devices = readDevices([headset, speaker, other]);
    expect([
      findDeviceId('ringer', 'Monitor', devices),
      findDeviceId('microphone', 'Monitor', devices),
      findDeviceId('speaker', undefined, devices),
    ]).toEqual(['c', undefined, undefined]);
  });
});

describe('readDeviceChoice', () => {
  it.each([
    ['{"microphone":"Headset","ringer":"Monitor"}', { microphone: 'Headset', ringer: 'Monitor' }],
    ['{"microphone":7,"speaker":"","colour":"red"}', {}],
    ['null', {}],
    ['{', {}],
    [null, {}],
  ])('reads %j', (text, choice) => {
    expect(readDeviceChoice(text)).toEqual(choice);
  });
});
