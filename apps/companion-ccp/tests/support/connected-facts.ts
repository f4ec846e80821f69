import { normaliseInstanceUrl } from '@patchcord/contact-attributes';
import type { ContactSnapshot } from '@patchcord/contact-ports';
import { sampleAgent } from '@patchcord/contact-ports/testing';
import { type CompanionFacts, initialFacts } from '../../src/composition/companion-facts.js';

/** The time by this machine's clock; Connect's is a minute ahead. */
export const localNow = Date.UTC(2026, 0, 15, 9, 5);

/** A window that is connected, and in which everything works. */
export function connectedFacts(
  changes: Partial<CompanionFacts> = {},
  contacts: readonly ContactSnapshot[] = [],
): CompanionFacts {
  const instance = normaliseInstanceUrl('https://example.my.connect.aws');
  if (!instance.ok) throw new Error('not an instance');
  return {
    ...initialFacts,
    now: localNow,
    place: { kind: 'connected' },
    instance,
    telephony: { status: 'ready', agent: sampleAgent(), contacts, observedAt: localNow + 60_000 },
    skew: 60_000,
    sound: {
      isMuted: undefined,
      owner: 'here',
      quality: undefined,
      problem: undefined,
      unanswered: undefined,
      heardAt: localNow,
      askedToMuteAt: undefined,
    },
    microphone: 'allowed',
    ring: 'allowed',
    ...changes,
  };
}
