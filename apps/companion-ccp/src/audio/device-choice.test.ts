import type { AudioDevice } from '@patchcord/connect-adapter';
import { describe, expect, it } from 'vitest';
import { choosableLabels, devicesFor, findDeviceId, readDeviceChoice } from './device-choice.js';

const headset: AudioDevice = { deviceId: 'a', label: 'Headset', kind: 'audioinput' };
const speaker: AudioDevice = { deviceId: 'b', label: 'Headset', kind: 'audiooutput' };
const other: AudioDevice = { deviceId: 'c', label: 'Monitor', kind: 'audiooutput' };

describe('devicesFor', () => {
  it('offers inputs as microphones, outputs for calls and for ringing, each name once', () => {
    const devices = [headset, speaker, other, { ...other, deviceId: 'e' }];
    expect(
      (['microphone', 'speaker', 'ringer'] as const).map((use) =>
        devicesFor(use, devices).map(({ deviceId }) => deviceId),
      ),
    ).toEqual([['a'], ['b', 'c'], ['b', 'c']]);
  });
});

describe('choosableLabels', () => {
  it('leaves out what stands for another device, and has another name tomorrow', () => {
    const devices = [
      { ...headset, deviceId: 'default', label: 'Default - Headset' },
      { ...headset, deviceId: 'communications', label: 'Communications - Headset' },
      headset,
      other,
    ];
    expect([choosableLabels('microphone', devices), choosableLabels('speaker', devices)]).toEqual([
      ['Headset'],
      ['Monitor'],
    ]);
  });
});

describe('findDeviceId', () => {
  it('finds a device by its name, in the list of the origin at hand', () => {
    const devices = [headset, speaker, other];
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
