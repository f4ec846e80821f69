import type { AppSettings } from '@patchcord/contact-attributes';

/**
 * Where an agent hears calls:
 * - `here`: the softphone in Zendesk carries the audio.
 * - `companion`: a window of this browser does.
 * - `otherComputer`: another computer or browser does, or a page of Connect's own. Nothing can be known of it here.
 */
export const audioPlaces = ['here', 'companion', 'otherComputer'] as const;
export type AudioPlace = (typeof audioPlaces)[number];

/** See {@link resolveAudioPlace}. */
export interface ResolvedAudioPlace {
  readonly place: AudioPlace;
  /** Whether the administrator lets agents choose. */
  readonly mayChoose: boolean;
  /** What there is to choose from; without the companion where nobody has said where its page is. */
  readonly choices: readonly AudioPlace[];
}

export interface AudioPlaceFacts {
  readonly appSettings: Pick<AppSettings, 'medialess' | 'agentsChooseAudio' | 'companionUrl'>;
  /** What the agent chose for this browser; undefined while they have not. */
  readonly choice: AudioPlace | undefined;
}

/** Where the agent hears calls: where they chose, if they may choose and there is such a place; else where the administrator says. */
export function resolveAudioPlace({ appSettings, choice }: AudioPlaceFacts): ResolvedAudioPlace {
  const { agentsChooseAudio: mayChoose, companionUrl, medialess } = appSettings;
  const choices = audioPlaces.filter((place) => place !== 'companion' || companionUrl !== undefined);
  const medialessPlace = companionUrl === undefined ? 'otherComputer' : 'companion';
  const byDefault = medialess ? medialessPlace : 'here';
  const chosen = mayChoose ? choices.find((place) => place === choice) : undefined;
  return { place: chosen ?? byDefault, mayChoose, choices };
}
