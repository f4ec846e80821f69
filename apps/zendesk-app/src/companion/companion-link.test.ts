import type { CompanionPresence } from '@patchcord/companion-protocol';
import { describe, expect, it } from 'vitest';
import { samplePresence } from '../../tests/sample-presence.js';
import {
  type CompanionFact,
  type CompanionLink,
  followCompanionFact,
  isDisplacedBy,
} from './companion-link.js';

const presence = samplePresence();
const links: Readonly<Record<CompanionLink['kind'], CompanionLink>> = {
  unseen: { kind: 'unseen', since: 1 },
  opening: { kind: 'opening', since: 2 },
  blocked: { kind: 'blocked' },
  seen: { kind: 'seen', presence, at: 3 },
  silent: { kind: 'silent', presence, since: 4 },
  gone: { kind: 'gone', call: 'connected', at: 5 },
  approvalNeeded: { kind: 'approvalNeeded' },
  otherVersion: { kind: 'otherVersion', version: 2 },
};
const kinds = Object.keys(links) as readonly CompanionLink['kind'][];
const heard = (message: Extract<CompanionFact, { type: 'heard' }>['message']): CompanionFact => ({
  type: 'heard',
  message,
  at: 9,
});

describe('followCompanionFact', () => {
  it.each(kinds)('from %s on: what the companion says of itself is what is known', (kind) => {
    expect(followCompanionFact(links[kind], heard(presence))).toEqual({ kind: 'seen', presence, at: 9 });
    const approval = { kind: 'approval-needed', windowId: 'w1', answerTo: 'a1' } as const;
    expect(followCompanionFact(links[kind], heard(approval))).toEqual({ kind: 'approvalNeeded' });
    expect(followCompanionFact(links[kind], heard({ kind: 'other-version', version: 3 }))).toEqual({
      kind: 'otherVersion',
      version: 3,
    });
  });

  it.each(kinds)('from %s on: a click opens it, unless it has answered all along', (kind) => {
    const isThere = kind === 'seen' || kind === 'approvalNeeded' || kind === 'otherVersion';
    const opened = { type: 'opened', mayLoadAgain: true, at: 9 } as const;
    expect(followCompanionFact(links[kind], opened)).toEqual(
      isThere ? links[kind] : { kind: 'opening', since: 9 },
    );
    expect(followCompanionFact(links[kind], { type: 'refused' })).toEqual(
      isThere ? links[kind] : { kind: 'blocked' },
    );
  });

  it('one that does not answer any more is not being opened by being looked at', () => {
    const shown = { type: 'opened', mayLoadAgain: false, at: 9 } as const;
    expect(followCompanionFact(links.silent, shown)).toEqual(links.silent);
    expect(followCompanionFact({ kind: 'silent', presence: undefined, since: 4 }, shown).kind).toBe(
      'opening',
    );
  });

  it('it is gone with the call it had, whether it says so or its window is found closed', () => {
    const gone = { kind: 'gone', windowId: presence.windowId, call: 'connected' } as const;
    expect(followCompanionFact(links.seen, heard(gone))).toEqual({ kind: 'gone', call: 'connected', at: 9 });
    expect(followCompanionFact(links.seen, { type: 'closed', at: 9 })).toEqual({
      kind: 'gone',
      call: presence.call,
      at: 9,
    });
    expect(followCompanionFact(links.opening, { type: 'closed', at: 9 })).toEqual({
      kind: 'gone',
      call: 'none',
      at: 9,
    });
    expect(followCompanionFact(links.gone, { type: 'closed', at: 9 })).toEqual(links.gone);
  });

  it('what another tab hears, or did until now, makes what this one knew of it out of date', () => {
    const fact = { type: 'heardElsewhere', at: 9 } as const;
    for (const kind of ['unseen', 'blocked', 'gone'] as const)
      expect(followCompanionFact(links[kind], fact)).toEqual({ kind: 'unseen', since: 9 });
    for (const kind of ['opening', 'seen', 'silent', 'approvalNeeded', 'otherVersion'] as const)
      expect(followCompanionFact(links[kind], fact)).toEqual(links[kind]);
    expect(followCompanionFact(links.unseen, { type: 'closed', at: 9 })).toEqual(links.unseen);
  });

  it('one that is gone has no call any more once the agent has none', () => {
    const over = { type: 'callOver' } as const;
    expect(followCompanionFact(links.gone, over)).toEqual({ kind: 'gone', call: 'none', at: 5 });
    expect(followCompanionFact(links.seen, over)).toEqual(links.seen);
  });

  it('what an earlier loading of the window says last changes nothing', () => {
    const late = { kind: 'gone', windowId: 'an earlier one', call: 'connected' } as const;
    expect(followCompanionFact(links.seen, heard(late))).toEqual(links.seen);
  });

  it('silence keeps what it said last, and says nothing of one that is gone', () => {
    const silence = { type: 'unanswered', at: 9 } as const;
    expect(followCompanionFact(links.seen, silence)).toEqual({ kind: 'silent', presence, since: 9 });
    expect(followCompanionFact(links.opening, silence)).toEqual({
      kind: 'silent',
      presence: undefined,
      since: 9,
    });
    expect(followCompanionFact(links.silent, silence)).toEqual(links.silent);
    expect(followCompanionFact(links.gone, silence)).toEqual(links.gone);
  });
});

describe('isDisplacedBy', () => {
  const seen = (connection: CompanionPresence['connection']): CompanionLink => ({
    kind: 'seen',
    presence: { ...presence, connection },
    at: 3,
  });
  it.each([
    ['ready', 'otherWindow', false],
    ['ready', 'ready', false],
    ['otherWindow', 'ready', true],
    ['otherWindow', 'starting', true],
    ['otherWindow', 'otherWindow', false],
    ['starting', 'ready', true],
    ['starting', 'signedOut', false],
  ] as const)('one that is %s, by another that is %s: %s', (connection, other, expected) => {
    const message = { ...presence, windowId: 'w2', connection: other };
    expect(isDisplacedBy(seen(connection), message)).toBe(expected);
  });

  it.each(kinds.filter((kind) => kind !== 'seen'))('a companion that is %s, by any that answers', (kind) => {
    expect(isDisplacedBy(links[kind], presence)).toBe(true);
  });

  it('one that is seen, by no other that has not been approved', () => {
    const approval = { kind: 'approval-needed', windowId: 'w2', answerTo: 'a1' } as const;
    expect(isDisplacedBy(links.seen, approval)).toBe(false);
  });
});
