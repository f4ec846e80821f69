import type { AudioDevice, DeviceUse } from '@patchcord/connect-adapter';

/** Which devices the agent chose, by their labels; a missing one is the system's own choice. */
export type DeviceChoice = Readonly<Partial<Record<DeviceUse, string>>>;

export const deviceUses: readonly DeviceUse[] = ['microphone', 'speaker', 'ringer'];

/** The devices that may serve a use, each label once. */
export function devicesFor(use: DeviceUse, devices: readonly AudioDevice[]): readonly AudioDevice[] {
  const kind = use === 'microphone' ? 'audioinput' : 'audiooutput';
  return devices
    .filter((device) => device.kind === kind)
    .filter(({ label }, index, all) => all.findIndex((other) => other.label === label) === index);
}

/** The id of a device by its label, in a list of one origin; undefined when it is not plugged in. */
export function findDeviceId(
  use: DeviceUse,
  label: string | undefined,
  devices: readonly AudioDevice[],
): string | undefined {
  return devicesFor(use, devices).find((device) => device.label === label)?.deviceId;
}

/** Reads a choice from JSON text; never throws. */
export function readDeviceChoice(text: string | null | undefined): DeviceChoice {
  try {
    const value = (JSON.parse(text ?? '{}') ?? {}) as Readonly<Record<string, unknown>>;
    const chosen = deviceUses.map((use) => [use, value[use]] as const);
    return Object.fromEntries(chosen.filter(([, label]) => typeof label === 'string' && label !== ''));
  } catch {
    return {};
  }
}
