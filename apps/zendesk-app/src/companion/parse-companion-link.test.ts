import {
  companionAudioStates,
  companionCalls,
  companionConnections,
  type CompanionPresence,
} from '@patchcord/companion-protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompanionLink } from './companion-link.js';
import { parseCompanionLink } from './parse-companion-link.js';

const text = fc.string({ minLength: 1, maxLength: 64 });
const optional = fc.option(text, { nil: undefined });
const instant = fc.integer({ min: 0 });
const presence: fc.Arbitrary<CompanionPresence> = fc.record({
  kind: fc.constant('presence' as const),
  windowId: text,
  answerTo: optional,
  instanceUrl: optional,
  username: optional,
  connection: fc.constantFrom(...companionConnections),
  audio: fc.constantFrom(...companionAudioStates),
  call: fc.constantFrom(...companionCalls),
  isMuted: fc.constantFrom(true, false, undefined),
});
const links: fc.Arbitrary<CompanionLink> = fc.oneof(
  fc.record({ kind: fc.constantFrom('unseen' as const, 'opening' as const), since: instant }),
  fc.record({ kind: fc.constantFrom('blocked' as const, 'approvalNeeded' as const) }),
  fc.record({ kind: fc.constant('seen' as const), presence, at: instant }),
  fc.record({
    kind: fc.constant('silent' as const),
    presence: fc.option(presence, { nil: undefined }),
    since: instant,
  }),
  fc.record({
    kind: fc.constant('gone' as const),
    call: fc.constantFrom(...companionCalls),
    at: instant,
  }),
  fc.record({ kind: fc.constant('otherVersion' as const), version: fc.integer() }),
);

describe('parseCompanionLink', () => {
  it('reads what another tab shares, after the clone that a channel makes', () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(parseCompanionLink(structuredClone(link))).toEqual(link);
      }),
    );
  });

  it('never throws, and makes nothing up', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, other) => {
        expect(parseCompanionLink(value)).toBeUndefined();
        const half = parseCompanionLink({ kind: 'seen', presence: value, at: other });
        expect(half).toBeUndefined();
      }),
    );
  });
});
