import type { SoftphoneAudio } from '@patchcord/connect-adapter';
import { deviceUses, findDeviceId } from '../audio/device-choice.js';
import type { FactStore } from './fact-store.js';

/** Has Connect's page use the devices that the agent chose, as far as they are there. */
export function applyDevices({ use }: Pick<SoftphoneAudio, 'use'>, facts: FactStore): void {
  const { choice, devices } = facts.get();
  for (const each of deviceUses) {
    const deviceId = findDeviceId(each, choice[each], devices);
    if (deviceId !== undefined) use(each, deviceId);
  }
}

/** Asks Connect's page which devices there are, and has it use the chosen ones. Never rejects: without an answer, the last list stands. */
export async function refreshDevices(audio: SoftphoneAudio, facts: FactStore): Promise<void> {
  try {
    facts.change({ devices: await audio.listDevices() });
  } catch {
    return;
  }
  applyDevices(audio, facts);
}
