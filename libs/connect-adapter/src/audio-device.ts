/** What a device is for: input, output of calls, and what rings. */
export type DeviceUse = 'microphone' | 'speaker' | 'ringer';

/** A device of the machine. Its label is the same for every origin; its id is not. */
export interface AudioDevice {
  readonly deviceId: string;
  readonly label: string;
  readonly kind: 'audioinput' | 'audiooutput';
}

/**
 * Reads a list of devices, whoever made it: Connect's page, or `enumerateDevices` of the page at hand. Nameless ones are left out: browsers
 * name none without permission.
 */
export function readAudioDevices(list: unknown): readonly AudioDevice[] {
  return (Array.isArray(list) ? list : []).flatMap((each: unknown) => {
    const { deviceId, label, kind } = (each ?? {}) as Partial<Record<keyof AudioDevice, unknown>>;
    if (kind !== 'audioinput' && kind !== 'audiooutput') return [];
    if (typeof deviceId !== 'string' || typeof label !== 'string' || deviceId === '' || label === '')
      return [];
    return [{ deviceId, label, kind }];
  });
}
