import type { ZendeskDriver } from '@patchcord/zendesk-simulator';
import type { AudioPlace } from './wire/audio-place.js';

/** The settings of the installed app that say where calls are heard, as an administrator changes them. */
export interface AudioPlaces {
  /** @returns `undefined` while no app is installed */
  read(): Promise<AudioPlace | undefined>;
  /** Pages of the app go by it when they are loaded again. Rejects with an Error in words. */
  choose(place: AudioPlace): Promise<void>;
}

/** An administrator of the demo account. */
const administrator = 'sam.rivera';

/**
 * @param zendesk the account the app is installed in
 * @param companionUrl where the companion is served
 */
export function createAudioPlaces(zendesk: Pick<ZendeskDriver, 'as'>, companionUrl: string): AudioPlaces {
  const { request } = zendesk.as(administrator);
  const installation = async (): Promise<Installation | undefined> => {
    const { body } = await request('GET', 'apps/installations');
    return (body as { readonly installations: readonly Installation[] }).installations[0];
  };
  return {
    read: async () => {
      const settings = (await installation())?.settings;
      if (settings === undefined) return undefined;
      if (settings['medialess'] !== true) return 'softphone';
      return (settings['companionUrl'] ?? '') === '' ? 'elsewhere' : 'companion';
    },
    choose: async (place) => {
      const installed = await installation();
      if (installed === undefined) throw new Error('No app is installed.');
      const settings = {
        medialess: place !== 'softphone',
        companionUrl: place === 'elsewhere' ? '' : companionUrl,
      };
      const { status, body } = await request('PUT', `apps/installations/${String(installed.id)}`, {
        settings,
      });
      if (status !== 200) throw new Error(`Zendesk answered ${String(status)}: ${JSON.stringify(body)}`);
    },
  };
}

interface Installation {
  readonly id: number;
  readonly settings: Readonly<Record<string, unknown>>;
}
