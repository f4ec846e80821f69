/** Where an installation can have its agents hear their calls: in Zendesk's own softphone, in the companion, or on another computer. */
export const audioPlaces = ['softphone', 'companion', 'elsewhere'] as const;

/** One of `audioPlaces`. */
export type AudioPlace = (typeof audioPlaces)[number];

/** @returns whether something is one of the places */
export function isAudioPlace(value: unknown): value is AudioPlace {
  return audioPlaces.some((place) => place === value);
}
