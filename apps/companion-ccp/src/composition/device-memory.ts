import { type DeviceChoice, readDeviceChoice } from '../audio/device-choice.js';
import type { TextStorage } from '../settings/settings-store.js';

const key = 'patchcord-companion-devices';

/** The chosen devices, by their labels; forgotten with the page where the browser keeps nothing. */
export function createDeviceMemory(openStorage: () => TextStorage) {
  return {
    read: (): DeviceChoice => {
      try {
        return readDeviceChoice(openStorage().getItem(key));
      } catch {
        return {};
      }
    },
    write: (choice: DeviceChoice): void => {
      try {
        openStorage().setItem(key, JSON.stringify(choice));
      } catch {
        // It lasts as long as the page.
      }
    },
  };
}
