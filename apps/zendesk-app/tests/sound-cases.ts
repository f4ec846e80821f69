import type { CompanionPresence } from '@patchcord/companion-protocol';
import { sampleAgent, sampleContact } from '@patchcord/contact-ports/testing';
import { samplePresence } from './sample-presence.js';
import type { CompanionLink } from '../src/companion/companion-link.js';
import { judgeSound, type SoundVerdict } from '../src/audio/judge-sound.js';
import type { SoundFacts } from '../src/audio/sound-facts.js';

export const now = 1_000_000;
export const call = sampleContact({ channel: 'voice', state: 'connected' });
export const atLunch = sampleAgent({ state: { name: 'Lunch', type: 'not_routable', since: 0 } });
/** A companion that said something a moment ago. */
export const seen = (changes: Partial<CompanionPresence> = {}): CompanionLink => ({
  kind: 'seen',
  presence: samplePresence(changes),
  at: now,
});

const unseen: CompanionLink = { kind: 'unseen', since: 0 };

/** An agent who is available, with a companion that is connected; what is different about the case at hand. */
export interface SoundCase extends Partial<Omit<SoundFacts, 'companion' | 'telephony' | 'sound'>> {
  readonly link?: CompanionLink;
  readonly telephony?: Partial<SoundFacts['telephony']>;
  readonly sound?: Partial<SoundFacts['sound']>;
}

/** What is said about the sound in a case. */
export function judgeCase({ place = 'companion', telephony, sound, ...others }: SoundCase): SoundVerdict {
  const { link = place === 'companion' ? seen() : unseen, ...changes } = others;
  return judgeSound({
    place,
    instanceUrl: 'https://example.my.connect.aws',
    hasMissedMedia: false,
    isCallOlder: false,
    now,
    telephony: { status: 'ready', agent: sampleAgent(), contacts: [], ...telephony },
    sound: { owner: 'unknown', problem: undefined, unanswered: undefined, ...sound },
    companion: { link, openedFrom: 'thisTab' },
    ...changes,
  });
}

export const unanswered = { contactId: 'c1', since: now };
