import type { AudioStatus } from '@patchcord/agent-ui';
import { isAvailable } from './is-available.js';
import { type CompanionVerdict, judgeCompanion } from './judge-companion.js';
import { toLiveCall } from './live-call.js';
import type { SoundFacts } from './sound-facts.js';
import type { SoundNotice } from './sound-notice.js';

/** What is said about the sound of calls. */
export interface SoundVerdict {
  readonly status: AudioStatus;
  readonly notice: SoundNotice | undefined;
  /** Whether the notice is worth the agent's eyes now, and not only when they look for it. */
  readonly isPressing: boolean;
  /** Calls would not be heard, as far as can be known: an agent who is available should be told. */
  readonly isUnheard: boolean;
}

/** Decides what is shown about the sound of calls: one state, and at most one notice. */
export function judgeSound(facts: SoundFacts): SoundVerdict {
  switch (facts.place) {
    case 'here':
      return judgeHere(facts);
    case 'companion':
      return judgeCompanionPlace(facts);
    case 'otherComputer':
      return judgeOtherComputer(facts);
  }
}

function judgeHere(facts: SoundFacts): SoundVerdict {
  const { isCallOlder, sound } = facts;
  // Only the page that would carry the audio can tell that it does not: calls on a desk phone have none here.
  const reloaded: SoundNotice | undefined =
    isCallOlder && sound.owner === 'here' ? { kind: 'reloadedInCall' } : undefined;
  const trouble = callNotice(facts) ?? reloaded ?? problemNotice(sound.problem?.type);
  if (trouble !== undefined)
    return { status: 'here-trouble', notice: trouble, isPressing: true, isUnheard: false };
  const status = sound.owner === 'elsewhere' ? 'other-tab' : 'here';
  const notice: SoundNotice | undefined = isCompanionConnected(facts) ? { kind: 'companionToo' } : undefined;
  return { status, notice, isPressing: notice !== undefined && isSoundWanted(facts), isUnheard: false };
}

/** Whether the agent's own companion takes their calls, whatever may be wrong with its sound. */
function isCompanionConnected(facts: SoundFacts): boolean {
  const { link } = facts.companion;
  if (link.kind !== 'seen' || link.presence.connection !== 'ready') return false;
  const kind = judgeCompanion(facts).notice?.kind;
  return kind !== 'otherAgent' && kind !== 'otherInstance';
}

/** Whether a call is live, or may come. */
function isSoundWanted({ telephony }: SoundFacts): boolean {
  return isAvailable(telephony.agent) || toLiveCall(telephony.contacts) !== 'none';
}

function problemNotice(type: string | undefined): SoundNotice | undefined {
  switch (type) {
    case undefined:
      return undefined;
    case 'vdi_strategy_not_supported':
    case 'vdi_redir_not_supported':
      return { kind: 'redirectionUnsupported' };
    case 'microphone_not_shared':
      return { kind: 'microphoneNotShared' };
    default:
      return { kind: 'soundFailed', type };
  }
}

const companionStatus: Readonly<Record<CompanionVerdict['standing'], AudioStatus>> = {
  connected: 'companion-connected',
  looking: 'companion-looking',
  trouble: 'companion-trouble',
  missing: 'companion-missing',
  lost: 'companion-lost',
};

/** What is pressing whether or not a call may come: the agent did something for it just now, or a call is concerned. */
const alwaysPressing: readonly SoundNotice['kind'][] = [
  'lostInCall',
  'soundLost',
  'silentInCall',
  'unanswered',
  'mediaMissed',
  'muteUnheard',
  'companionBlocked',
  'companionUnanswered',
  'approvalNeeded',
];

/** With these the next call may be heard all the same. */
const perhapsHeard: readonly SoundNotice['kind'][] = [
  'approvalNeeded',
  'otherVersion',
  'otherCompanion',
  'soundLost',
];

function judgeCompanionPlace(facts: SoundFacts): SoundVerdict {
  const { telephony } = facts;
  const { notice: ofCompanion, standing } = judgeCompanion(facts);
  const isReady = telephony.status === 'ready' && telephony.agent !== undefined;
  const isCallLost =
    facts.sound.unanswered === undefined &&
    ofCompanion !== undefined &&
    ['lostInCall', 'soundLost', 'silentInCall'].includes(ofCompanion.kind);
  // While Connect is not ready that comes first; only the sound of a live call cannot wait.
  const shown = isReady || isCallLost ? ofCompanion : undefined;
  const notice = isCallLost ? shown : (callNotice(facts) ?? muteNotice(facts) ?? shown);
  const isTroubled = standing === 'connected' && notice !== undefined;
  return {
    status: companionStatus[isTroubled ? 'trouble' : standing],
    notice,
    isPressing: notice !== undefined && (isSoundWanted(facts) || alwaysPressing.includes(notice.kind)),
    isUnheard: isReady && shown !== undefined && !perhapsHeard.includes(shown.kind),
  };
}

function judgeOtherComputer(facts: SoundFacts): SoundVerdict {
  const notice = callNotice(facts) ?? muteNotice(facts);
  const status = notice === undefined ? 'other-computer' : 'other-computer-trouble';
  return { status, notice, isPressing: true, isUnheard: false };
}

/** What the calls themselves tell: one was answered, and its audio does not come. */
function callNotice({ companion, hasMissedMedia, place, sound }: SoundFacts): SoundNotice | undefined {
  const where = {
    place,
    isInOtherTab: place === 'here' && sound.owner === 'elsewhere',
    isCompanionThere: place === 'companion' && companion.link.kind === 'seen',
  };
  if (sound.unanswered !== undefined) return { kind: 'unanswered', ...where };
  return hasMissedMedia ? { kind: 'mediaMissed', ...where } : undefined;
}

function muteNotice({ isMuteUnheard = false, place }: SoundFacts): SoundNotice | undefined {
  return isMuteUnheard ? { kind: 'muteUnheard', place } : undefined;
}
