import { sampleAgent, sampleContact } from '@patchcord/contact-ports/testing';
import type { CompanionLink } from '../src/companion/companion-link.js';
import { judgeSound } from '../src/audio/judge-sound.js';
import { presentSound } from '../src/audio/present-sound.js';
import type { SoundFacts } from '../src/audio/sound-facts.js';
import type { SoundView } from '../src/softphone/sound-view.js';
import { samplePresence } from './sample-presence.js';

const call = sampleContact({ channel: 'voice', state: 'connected' });
const unanswered = { contactId: 'c1', since: 0 };
const seen = (changes: Parameters<typeof samplePresence>[0] = {}): CompanionLink => ({
  kind: 'seen',
  presence: samplePresence(changes),
  at: 0,
});

const unseen: CompanionLink = { kind: 'unseen', since: 0 };

interface Situation extends Partial<Omit<SoundFacts, 'companion' | 'telephony' | 'sound'>> {
  readonly link?: CompanionLink;
  readonly openedFrom?: 'thisTab' | 'otherTab';
  readonly telephony?: Partial<SoundFacts['telephony']>;
  readonly sound?: Partial<SoundFacts['sound']>;
  readonly mayChoose?: boolean;
  readonly isLasting?: boolean;
}

/** What is shown of a situation: an agent who is available, with a companion that is connected, unless it says otherwise. */
export function presentSituation(situation: Situation): SoundView {
  const {
    link = situation.place === undefined ? seen() : unseen,
    openedFrom = 'thisTab',
    telephony,
    sound,
    mayChoose = false,
    isLasting = true,
    ...changes
  } = situation;
  const facts: SoundFacts = {
    place: 'companion',
    instanceUrl: 'https://example.my.connect.aws',
    hasMissedMedia: false,
    isCallOlder: false,
    now: 1_000_000,
    telephony: { status: 'ready', agent: sampleAgent(), contacts: [], ...telephony },
    sound: { owner: 'unknown', problem: undefined, unanswered: undefined, ...sound },
    companion: { link, openedFrom },
    ...changes,
  };
  return presentSound(facts, judgeSound(facts), {
    mayChoose,
    isLasting,
    choices: ['here', 'companion', 'otherComputer'],
  });
}

const situations: Readonly<Record<string, Situation>> = {
  'here, and a companion rings as well': { place: 'here', sound: { owner: 'here' }, link: seen() },
  'muted in Zendesk, and not in the companion': { isMuteUnheard: true, telephony: { contacts: [call] } },
  here: { place: 'here', sound: { owner: 'here' } },
  'here, and the agent may choose': { place: 'here', mayChoose: true },
  'here, in a call, and the agent may choose': {
    place: 'here',
    mayChoose: true,
    telephony: { contacts: [call] },
  },
  'in another tab': { place: 'here', sound: { owner: 'elsewhere' } },
  'no redirection': { place: 'here', sound: { problem: { type: 'vdi_redir_not_supported', at: 0 } } },
  'no microphone': { place: 'here', sound: { problem: { type: 'microphone_not_shared', at: 0 } } },
  'loaded again in a call': { place: 'here', isCallOlder: true, sound: { owner: 'here' } },
  'companion connected': { mayChoose: true, isLasting: false },
  'companion muted': { link: seen({ call: 'connected', isMuted: true }) },
  'companion of another tab': { openedFrom: 'otherTab' },
  'companion not in sight': { link: { kind: 'unseen', since: 0 } },
  'companion not in sight, at lunch': {
    link: { kind: 'unseen', since: 0 },
    telephony: { agent: sampleAgent({ state: { name: 'Lunch', type: 'not_routable', since: 0 } }) },
  },
  'companion blocked': { link: { kind: 'blocked' } },
  'companion asks for approval': { link: { kind: 'approvalNeeded' } },
  'companion of another version': { link: { kind: 'otherVersion', version: 2 } },
  'companion of somebody else': { link: seen({ username: 'bob.carter' }) },
  'companion of another Connect': { link: seen({ instanceUrl: 'https://other.my.connect.aws' }) },
  'companion signed out': { link: seen({ connection: 'signedOut' }) },
  'companion without microphone': { link: seen({ audio: 'microphoneBlocked' }) },
  'two companions': { link: seen({ connection: 'otherWindow' }) },
  'companion silent': { link: { kind: 'silent', presence: samplePresence(), since: 0 } },
  'companion closed': { link: { kind: 'gone', call: 'none', at: 0 } },
  'companion closed in a call': {
    link: { kind: 'gone', call: 'connected', at: 0 },
    telephony: { contacts: [call] },
  },
  'no audio window answers': { link: { kind: 'unseen', since: 0 }, sound: { unanswered } },
  'another computer': { place: 'otherComputer' },
  'another computer in trouble': { place: 'otherComputer', sound: { unanswered } },
  'another computer, a call lost': { place: 'otherComputer', hasMissedMedia: true },
};

/** Everything worth a look that is shown about the sound of calls, in its real words. */
export const soundViews: Readonly<Record<string, SoundView>> = Object.fromEntries(
  Object.entries(situations).map(([name, situation]) => [name, presentSituation(situation)]),
);
