import { describe, expect, it } from 'vitest';
import { type AudioPlace, type AudioPlaceFacts, resolveAudioPlace } from './audio-place.js';

const companionUrl = 'https://softphone.example.org';
const settings = (changes: Partial<AudioPlaceFacts['appSettings']>): AudioPlaceFacts['appSettings'] => ({
  medialess: false,
  agentsChooseAudio: false,
  companionUrl: undefined,
  ...changes,
});

describe('resolveAudioPlace', () => {
  it.each<[string, Partial<AudioPlaceFacts['appSettings']>, AudioPlace | undefined, AudioPlace]>([
    ['in Zendesk, unless the administrator says otherwise', {}, undefined, 'here'],
    ['in Zendesk, although there is a companion', { companionUrl }, undefined, 'here'],
    ['in the companion, in media-less mode', { medialess: true, companionUrl }, undefined, 'companion'],
    ['elsewhere, in media-less mode without a companion', { medialess: true }, undefined, 'otherComputer'],
    [
      'where the administrator says, whatever was chosen while agents could choose',
      { medialess: true, companionUrl },
      'here',
      'companion',
    ],
    ['where the agent chose', { medialess: true, companionUrl, agentsChooseAudio: true }, 'here', 'here'],
    ['in the companion by choice', { companionUrl, agentsChooseAudio: true }, 'companion', 'companion'],
    [
      'on another computer by choice, although there is a companion',
      { companionUrl, agentsChooseAudio: true },
      'otherComputer',
      'otherComputer',
    ],
    [
      'where the administrator says, when there is no companion any more',
      { agentsChooseAudio: true },
      'companion',
      'here',
    ],
  ])('calls are heard %s', (_, changes, choice, place) => {
    expect(resolveAudioPlace({ appSettings: settings(changes), choice }).place).toBe(place);
  });

  it('offers the companion only where its address is known', () => {
    const resolve = (changes: Partial<AudioPlaceFacts['appSettings']>) =>
      resolveAudioPlace({ appSettings: settings(changes), choice: undefined });
    expect(resolve({ agentsChooseAudio: true })).toEqual({
      place: 'here',
      mayChoose: true,
      choices: ['here', 'otherComputer'],
    });
    expect(resolve({ companionUrl })).toEqual({
      place: 'here',
      mayChoose: false,
      choices: ['here', 'companion', 'otherComputer'],
    });
  });
});
