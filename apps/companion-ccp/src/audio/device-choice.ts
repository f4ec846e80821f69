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

/** Chrome's names for whatever the system uses at the time: their labels change with it. */
const aliases: readonly string[] = ['default', 'communications'];

/** The labels to choose from: of the devices themselves, where a list has more than what stands for them. */
export function choosableLabels(use: DeviceUse, devices: readonly AudioDevice[]): readonly string[] {
  const known = devicesFor(use, devices);
  const lasting = known.filter(({ deviceId }) => !aliases.includes(deviceId));
  return (lasting.length > 0 ? lasting : known).map(({ label }) => label);
}

/** The id that stands for the system's own device; undefined in browsers that have none. */
export function systemDeviceId(use: DeviceUse, devices: readonly AudioDevice[]): string | undefined {
  return devicesFor(use, devices).find(({ deviceId }) => deviceId === 'default')?.deviceId;
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
