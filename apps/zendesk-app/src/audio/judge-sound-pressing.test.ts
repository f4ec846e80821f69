import { describe, expect, it } from 'vitest';
import { atLunch, call, judgeCase as judge, now, seen, type SoundCase } from '../../tests/sound-cases.js';
import type { SoundVerdict } from './judge-sound.js';

describe('judgeSound', () => {
  it.each<[string, SoundCase, Pick<SoundVerdict, 'isPressing' | 'isUnheard'>]>([
    [
      'presses while calls may come',
      { link: { kind: 'unseen', since: 0 } },
      { isPressing: true, isUnheard: true },
    ],
    [
      'waits until the agent looks, while none may',
      { link: { kind: 'unseen', since: 0 }, telephony: { agent: atLunch } },
      { isPressing: false, isUnheard: true },
    ],
    [
      'presses in a call, too',
      { link: { kind: 'unseen', since: 0 }, telephony: { agent: atLunch, contacts: [call] } },
      { isPressing: true, isUnheard: true },
    ],
    [
      'answers a click at once',
      { link: { kind: 'blocked' }, telephony: { agent: atLunch } },
      { isPressing: true, isUnheard: true },
    ],
    [
      'another companion that is in use is heard',
      { link: seen({ connection: 'otherWindow' }) },
      { isPressing: true, isUnheard: false },
    ],
    [
      'one that is looked for may be',
      { link: { kind: 'unseen', since: now } },
      { isPressing: false, isUnheard: false },
    ],
    [
      'one that only wants to be allowed may be heard',
      { link: { kind: 'approvalNeeded' } },
      { isPressing: true, isUnheard: false },
    ],
    [
      'one of another version may be heard',
      { link: { kind: 'otherVersion', version: 2 } },
      { isPressing: true, isUnheard: false },
    ],
    [
      'one that was loaded again in a call is heard in the next',
      { link: seen({ audio: 'lost' }), telephony: { contacts: [call] } },
      { isPressing: true, isUnheard: false },
    ],
    ['one that is connected is', {}, { isPressing: false, isUnheard: false }],
    [
      'of a mute that did not arrive presses',
      { isMuteUnheard: true, telephony: { agent: atLunch, contacts: [call] } },
      { isPressing: true, isUnheard: false },
    ],
    [
      'of a companion that rings as well presses while calls may come',
      { place: 'here', link: seen() },
      { isPressing: true, isUnheard: false },
    ],
    [
      'of a companion that rings as well waits until the agent looks, while none may',
      { place: 'here', link: seen(), telephony: { agent: atLunch } },
      { isPressing: false, isUnheard: false },
    ],
  ])('a notice %s', (_, facts, expected) => {
    expect(judge(facts)).toMatchObject(expected);
  });
});
