import type { AudioDevice, DeviceUse } from '@patchcord/connect-adapter';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectedFacts } from '../../tests/support/connected-facts.js';
import type { DeviceChoice } from '../audio/device-choice.js';
import { createFactStore } from './fact-store.js';
import { applyDevices, renewMicrophone } from './follow-devices.js';

const systemInput: AudioDevice = { deviceId: 'default', label: 'Default - Webcam', kind: 'audioinput' };
const systemOutput: AudioDevice = { deviceId: 'default', label: 'Default - Monitor', kind: 'audiooutput' };
const headsetInput: AudioDevice = { deviceId: 'h', label: 'Headset', kind: 'audioinput' };
const headsetOutput: AudioDevice = { deviceId: 'h', label: 'Headset', kind: 'audiooutput' };
const rest = [systemInput, systemOutput];
const all = [...rest, headsetInput, headsetOutput];

describe('the devices of Connect’s page', () => {
  let orders: (readonly [use: DeviceUse, deviceId: string])[];

  beforeEach(() => {
    orders = [];
  });
  const setUp = (choice: DeviceChoice, devices: readonly AudioDevice[]) => {
    const facts = createFactStore(connectedFacts({ choice, devices }));
    const audio = {
      use: (use: DeviceUse, deviceId: string) => void orders.push([use, deviceId]),
      listDevices: () => Promise.resolve(devices),
    };
    return { facts, audio };
  };

  it('are those that the agent chose, and of what was not chosen none is touched', () => {
    const { facts, audio } = setUp({ speaker: 'Headset' }, all);
    applyDevices(audio, facts);
    expect(orders).toEqual([['speaker', 'h']]);
  });

  it('are the system’s own as long as a chosen one is not plugged in', () => {
    const { facts, audio } = setUp({ speaker: 'Headset', ringer: 'Headset' }, rest);
    applyDevices(audio, facts);
    expect(orders).toEqual([
      ['speaker', 'default'],
      ['ringer', 'default'],
    ]);
  });

  it('stay as they are where devices have no names', () => {
    const { facts, audio } = setUp({ speaker: 'Headset' }, []);
    applyDevices(audio, facts);
    expect(orders).toEqual([]);
  });

  it.each<[string, DeviceChoice, readonly AudioDevice[], string]>([
    ['the system’s own', {}, all, 'default'],
    ['any, where the browser has no name for the system’s own', {}, [headsetInput], 'h'],
    ['the chosen one', { microphone: 'Headset' }, all, 'h'],
    ['the system’s own instead of the chosen one', { microphone: 'Headset' }, rest, 'default'],
  ])('give a call whose microphone is gone another: %s', async (_, choice, devices, deviceId) => {
    const { facts, audio } = setUp(choice, devices);
    await renewMicrophone(audio, facts);
    expect(orders).toEqual([['microphone', deviceId]]);
  });
});
