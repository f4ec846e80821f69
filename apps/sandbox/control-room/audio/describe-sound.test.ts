import type { ContactView } from '@patchcord/connect-simulator';
import { describe, expect, it } from 'vitest';
import { describeSound } from './describe-sound.js';

const config = {
  app: 'http://localhost:4102',
  companion: 'http://localhost:4105/',
  connect: 'http://localhost:4103',
};

describe('describeSound', () => {
  const sound = (
    audio: ContactView['audio'],
    page: string | null = null,
    audioInterruptions = 0,
  ): Pick<ContactView, 'audio' | 'audioHistory' | 'audioInterruptions'> => ({
    audio,
    audioHistory: [{ audio, page, at: '2026-11-23T09:00:00.000Z' }],
    audioInterruptions,
  });

  it.each([
    [sound('none'), undefined],
    [sound('lost', null, 1), 'Nobody carries its sound any more'],
    [sound('elsewhere'), 'Heard outside these pages'],
    [sound('page', 'http://localhost:4102'), 'Heard in the softphone, never interrupted'],
    [sound('page', 'http://localhost:4105'), 'Heard in the companion, never interrupted'],
    [sound('page', 'http://localhost:4105', 1), 'Heard in the companion again'],
    [sound('page', 'http://localhost:4103'), 'Heard in Connect’s own page, never interrupted'],
    [sound('page'), 'Heard in some page, never interrupted'],
  ])('says of %j: %s', (contact, words) => {
    expect(describeSound(contact, config)).toBe(words);
  });
});
