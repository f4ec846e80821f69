import type { TelephonySnapshot } from '@patchcord/contact-ports';
import type {
  CompanionAudio,
  CompanionCall,
  CompanionConnection,
  CompanionPresence,
} from '@patchcord/companion-protocol';
import { type CallState, isVoice } from '../call/call-state.js';
import type { CompanionFacts } from './companion-facts.js';
import { callOf } from './present-companion.js';
import { isSoundLost } from './present-notices.js';

/** What is told to Zendesk about this window. */
export function presentPresence(
  facts: CompanionFacts,
): Omit<CompanionPresence, 'kind' | 'windowId' | 'answerTo'> {
  const { instance, telephony, sound } = facts;
  const call = presentCall(callOf(facts));
  return {
    instanceUrl: instance?.instanceUrl,
    username: telephony?.agent?.username,
    connection: presentConnection(facts),
    audio: presentAudio(facts),
    call,
    isMuted: call === 'connected' ? sound?.isMuted : undefined,
  };
}

/** The voice call as the protocol names it. */
export function presentCall({ phase, channel }: CallState): CompanionCall {
  if (!isVoice(channel) || phase === 'idle') return 'none';
  return phase === 'talking' ? 'connected' : phase;
}

function presentConnection({ place, telephony }: CompanionFacts): CompanionConnection {
  switch (place.kind) {
    case 'missing':
    case 'wrong':
    case 'conflict':
      return 'notSetUp';
    case 'elsewhere':
      return 'otherWindow';
    case 'framed':
    case 'start-failed':
      return 'failed';
    case 'starting':
      return 'starting';
    case 'connected':
      return presentTelephony(telephony);
  }
}

function presentTelephony(telephony: TelephonySnapshot | undefined): CompanionConnection {
  switch (telephony?.status) {
    case 'ready':
      return telephony.agent ? 'ready' : 'starting';
    case 'unreachable':
      return 'unreachable';
    case 'signedOut':
    case 'signingIn':
    case 'signInBlocked':
    case 'noAnswer':
      return 'signedOut';
    default:
      return 'starting';
  }
}

function presentAudio(facts: CompanionFacts): CompanionAudio {
  const { place, telephony, sound, microphone } = facts;
  if (place.kind !== 'connected' || telephony?.agent === undefined) return 'off';
  if (sound?.owner === 'elsewhere') return 'elsewhere';
  if (isSoundLost(facts)) return 'lost';
  switch (microphone) {
    case 'allowed':
      return 'ready';
    case 'unknown':
      return 'unknown';
    case 'unasked':
    case 'dismissed':
      return 'microphoneUnasked';
    default:
      return 'microphoneBlocked';
  }
}
