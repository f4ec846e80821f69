import type { SoftphoneAudio } from '@patchcord/connect-adapter';
import { deviceUses, devicesFor, findDeviceId, systemDeviceId } from '../audio/device-choice.js';
import type { FactStore } from './fact-store.js';

/** Has Connect's page use the devices that the agent chose, or the system's own as long as those are not there. */
export function applyDevices({ use }: Pick<SoftphoneAudio, 'use'>, facts: FactStore): void {
  const { choice, devices } = facts.get();
  for (const each of deviceUses) {
    const label = choice[each];
    if (label === undefined) continue;
    const deviceId = findDeviceId(each, label, devices) ?? systemDeviceId(each, devices);
    if (deviceId !== undefined) use(each, deviceId);
  }
}

/** Asks Connect's page which devices there are, and has it use the chosen ones. Never rejects: without an answer, the last list stands. */
export async function refreshDevices(
  audio: Pick<SoftphoneAudio, 'use' | 'listDevices'>,
  facts: FactStore,
): Promise<void> {
  try {
    facts.change({ devices: await audio.listDevices() });
  } catch {
    return;
  }
  applyDevices(audio, facts);
}

/** Gives the live call another microphone: the one it had was unplugged or taken back, and Connect's page opens no other by itself. */
export async function renewMicrophone(
  audio: Pick<SoftphoneAudio, 'use' | 'listDevices'>,
  facts: FactStore,
): Promise<void> {
  await refreshDevices(audio, facts);
  const { choice, devices } = facts.get();
  if (choice.microphone !== undefined) return;
  const deviceId = systemDeviceId('microphone', devices) ?? devicesFor('microphone', devices)[0]?.deviceId;
  if (deviceId !== undefined) audio.use('microphone', deviceId);
}
