import { type AudioPlace, audioPlaces } from './audio-place.js';

/** Where the agent wants to hear calls in this browser. */
export interface AudioChoice {
  /** Undefined while they have not said so. */
  read(): AudioPlace | undefined;
  write(place: AudioPlace): void;
  /** Whether it outlasts this page: false where the browser keeps nothing for the app. */
  isLasting(): boolean;
}

export interface AudioChoiceOptions {
  /** Tells one agent of one installation from another. */
  readonly agentKey: string;
  /** May throw: blocked storage does. */
  readonly openStorage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly location: Pick<Location, 'hash' | 'href'>;
  readonly history: Pick<History, 'replaceState'>;
}

const hashName = 'patchcord-audio';

/**
 * Keeps the choice in `localStorage`. Where that is blocked it goes into the fragment of the page's own address, which
 * survives that the page is loaded again, and no more than that.
 */
export function createAudioChoice(options: AudioChoiceOptions): AudioChoice {
  const { agentKey, history, location, openStorage } = options;
  const key = `patchcord-audio-${agentKey}`;
  const readFragment = (): URLSearchParams => new URLSearchParams(location.hash.replace(/^#/, ''));
  const writeFragment = (place: AudioPlace): void => {
    const fragment = readFragment();
    fragment.set(hashName, place);
    const address = new URL(location.href);
    address.hash = fragment.toString();
    history.replaceState(null, '', address.href);
  };

  return {
    read: () => {
      const stored = attempt(() => openStorage().getItem(key));
      return readPlace(stored) ?? readPlace(readFragment().get(hashName));
    },
    write: (place) => {
      const isStored = attempt(() => {
        openStorage().setItem(key, place);
        return true;
      });
      if (isStored !== true) writeFragment(place);
    },
    isLasting: () => {
      const probe = `${key}-probe`;
      const isWritten = attempt(() => {
        const storage = openStorage();
        storage.setItem(probe, '');
        storage.removeItem(probe);
        return true;
      });
      return isWritten === true;
    },
  };
}

/** @returns undefined for what is no place */
export function readPlace(value: unknown): AudioPlace | undefined {
  return audioPlaces.find((place) => place === value);
}

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
