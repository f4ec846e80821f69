import { describe, expect, it } from 'vitest';
import { samplePresence } from '../../tests/sample-presence.js';
import { bestCompanionLink, isInReach } from './best-companion-link.js';
import type { CompanionLink } from './companion-link.js';

const seen = (changes: Parameters<typeof samplePresence>[0] = {}): CompanionLink => ({
  kind: 'seen',
  presence: samplePresence(changes),
  at: 3,
});
const unseen: CompanionLink = { kind: 'unseen', since: 1 };
const gone: CompanionLink = { kind: 'gone', call: 'none', at: 5 };

describe('bestCompanionLink', () => {
  it.each<[string, CompanionLink, readonly CompanionLink[], number | 'own']>([
    ['its own, where nobody else knows anything', unseen, [], 'own'],
    ['its own, where others know as much', seen(), [seen({ windowId: 'w2' })], 'own'],
    ['what another tab sees', unseen, [gone, seen()], 1],
    [
      'a companion that is connected, before one that found another connected',
      seen({ connection: 'otherWindow' }),
      [seen()],
      0,
    ],
    ['one that answers, before one that is gone', gone, [seen({ connection: 'signedOut' })], 0],
    ['its own, before what another tab has lost', { kind: 'opening', since: 2 }, [gone], 'own'],
  ])('%s', (_, own, others, expected) => {
    expect(bestCompanionLink(own, others)).toEqual(
      expected === 'own'
        ? { link: own, openedFrom: 'thisTab' }
        : { link: others[expected], openedFrom: 'otherTab' },
    );
  });
});

describe('isInReach', () => {
  it('is a window that this tab has opened, or can open', () => {
    expect(isInReach({ link: seen(), openedFrom: 'thisTab' })).toBe(true);
    expect(isInReach({ link: seen(), openedFrom: 'otherTab' })).toBe(false);
    expect(isInReach({ link: gone, openedFrom: 'otherTab' })).toBe(true);
  });
});
