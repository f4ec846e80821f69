import type { CompanionPresence } from '@patchcord/companion-protocol';
import type { Milliseconds } from '@patchcord/contact-ports';
import { hasSound, toLiveCall } from './live-call.js';
import type { SoundFacts } from './sound-facts.js';
import type { PlainSoundNotice, SoundNotice } from './sound-notice.js';

/** What is known of the companion, in one word, and what to say about it. */
export interface CompanionVerdict {
  /**
   * - `connected`: calls are heard there. `looking`: that may still turn out.
   * - `trouble`: it is there, and something is missing. `missing`: it is not there. `lost`: not any more.
   */
  readonly standing: 'connected' | 'looking' | 'trouble' | 'missing' | 'lost';
  readonly notice: SoundNotice | undefined;
}

/** Within this time a companion that is open has shown itself, and one that is starting has come up. */
export const companionAppearsWithin: Milliseconds = 10_000;

/** A companion that is only loaded again is back by then. */
export const companionReturnsWithin: Milliseconds = 4_000;

/** Judges the companion for an agent whose Connect is ready. */
export function judgeCompanion(facts: SoundFacts): CompanionVerdict {
  const { companion, now, telephony } = facts;
  const { link } = companion;
  const isInCall = hasSound(toLiveCall(telephony.contacts));
  switch (link.kind) {
    case 'seen':
      return judgePresence(link.presence, facts, isInCall);
    case 'gone':
      if (isInCall && hasSound(link.call)) return { standing: 'lost', notice: { kind: 'lostInCall' } };
      if (now - link.at < companionReturnsWithin) return { standing: 'looking', notice: undefined };
      return { standing: 'lost', notice: { kind: 'companionClosed' } };
    case 'silent':
      if (link.presence === undefined)
        return { standing: 'missing', notice: { kind: isInCall ? 'silentInCall' : 'companionUnanswered' } };
      return { standing: 'lost', notice: { kind: isInCall ? 'silentInCall' : 'companionSilent' } };
    case 'blocked':
      return { standing: 'missing', notice: { kind: 'companionBlocked' } };
    case 'approvalNeeded':
      return { standing: 'trouble', notice: { kind: 'approvalNeeded' } };
    case 'otherVersion':
      return { standing: 'trouble', notice: { kind: 'otherVersion' } };
    case 'opening':
      return { standing: 'looking', notice: undefined };
    case 'unseen':
      return now - link.since < companionAppearsWithin
        ? { standing: 'looking', notice: undefined }
        : { standing: 'missing', notice: { kind: 'companionUnseen' } };
  }
}

const connectionNotices: Readonly<Record<CompanionPresence['connection'], PlainSoundNotice | undefined>> = {
  starting: undefined,
  ready: undefined,
  signedOut: 'companionSignedOut',
  unreachable: 'companionUnreachable',
  notSetUp: 'companionNotSetUp',
  otherWindow: 'otherCompanion',
  failed: 'companionFailed',
};

const audioNotices: Readonly<Record<CompanionPresence['audio'], PlainSoundNotice | undefined>> = {
  ready: undefined,
  unknown: undefined,
  off: undefined,
  microphoneBlocked: 'companionMicrophoneBlocked',
  microphoneUnasked: 'companionMicrophoneUnasked',
  elsewhere: 'companionAudioElsewhere',
  lost: 'soundLost',
};

function judgePresence(
  presence: CompanionPresence,
  { instanceUrl, telephony }: SoundFacts,
  isInCall: boolean,
): CompanionVerdict {
  const { audio, connection, instanceUrl: theirUrl, username: theirs } = presence;
  const ours = telephony.agent?.username;
  const trouble = (notice: SoundNotice): CompanionVerdict => ({ standing: 'trouble', notice });
  if (theirUrl !== undefined && !isSameInstance(theirUrl, instanceUrl))
    return trouble({ kind: 'otherInstance', theirs: theirUrl, ours: instanceUrl });
  const isSomebodyElse = theirs !== undefined && ours !== undefined && !isSameName(theirs, ours);
  if (isSomebodyElse && connection === 'ready') return trouble({ kind: 'otherAgent', theirs, ours });
  const notConnected = connectionNotices[connection];
  if (notConnected !== undefined) return trouble({ kind: notConnected });
  if (connection === 'starting') return { standing: 'looking', notice: undefined };
  const notHeard = audioNotices[audio];
  // The sound of a call that is over need not come back.
  if (notHeard === undefined || (notHeard === 'soundLost' && !isInCall))
    return { standing: 'connected', notice: undefined };
  return trouble({ kind: notHeard });
}

/** An instance may have two addresses (connect.md, section 7); what is before the domain is the same in both. */
function isSameInstance(one: string, other: string): boolean {
  const toName = (url: string): string => url.replace(/\.(?:my\.connect\.aws|awsapps\.com\/connect)$/, '');
  return toName(one) === toName(other);
}

/** Connect does not tell usernames apart by their case. */
function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
