import { isAudioPlace, type AudioPlace } from '../../src/wire/audio-place.js';
import { readRefusal } from '../sandbox/read-refusal.js';

/** Where calls are heard, as the sandbox's own server tells and changes it. */
export interface AudioService {
  /** @returns `undefined` while no app is installed */
  read(): Promise<AudioPlace | undefined>;
  /** Rejects with an Error in words. */
  choose(place: AudioPlace): Promise<void>;
}

/** @param address of the service, `/audio` beside the control room's page */
export function createAudioService(address: string, fetch = globalThis.fetch.bind(globalThis)): AudioService {
  return {
    read: async () => {
      const { place } = (await (await fetch(address)).json()) as { readonly place?: unknown };
      return isAudioPlace(place) ? place : undefined;
    },
    choose: async (place) => {
      const answer = await fetch(address, { method: 'POST', body: JSON.stringify({ place }) });
      if (!answer.ok) throw await readRefusal(answer);
    },
  };
}
