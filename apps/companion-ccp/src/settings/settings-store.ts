import { type CompanionSettings, noSettings, readSettings } from './companion-settings.js';

/** The part of `localStorage` that is used. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Settings that outlive the page, where the browser allows it; else they last as long as the page. */
export interface SettingsStore {
  read(): CompanionSettings;
  write(settings: CompanionSettings): void;
  /** False when the browser refused: then the agent has to be told. */
  readonly isLasting: boolean;
}

const key = 'patchcord-companion-settings';

/** @param openStorage throws where storage is blocked */
export function createSettingsStore(openStorage: () => TextStorage, pageOrigin: string): SettingsStore {
  let isLasting = true;
  let settings = noSettings;
  try {
    settings = readSettings(openStorage().getItem(key), pageOrigin);
  } catch {
    isLasting = false;
  }
  return {
    read: () => settings,
    write: (next) => {
      settings = next;
      try {
        openStorage().setItem(key, JSON.stringify(next));
        isLasting = true;
      } catch {
        isLasting = false;
      }
    },
    get isLasting() {
      return isLasting;
    },
  };
}
