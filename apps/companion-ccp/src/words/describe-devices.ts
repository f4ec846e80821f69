import { msg } from '@lit/localize';
import type { DeviceUse } from '@patchcord/connect-adapter';

/** What a use of a device is called, in the agent's language. */
export function deviceUseName(use: DeviceUse): string {
  switch (use) {
    case 'microphone':
      return msg('Microphone');
    case 'speaker':
      return msg('Speaker for calls');
    case 'ringer':
      return msg('Ringer');
  }
}
