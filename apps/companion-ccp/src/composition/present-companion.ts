import { choosableLabels } from '../audio/device-choice.js';
import { type CallState, toCallState } from '../call/call-state.js';
import type { CompanionStatus, CompanionView, StateView } from '../elements/companion-view.js';
import type { BrowserName } from '../microphone/browser-name.js';
import type { CompanionFacts } from './companion-facts.js';
import { presentNotices } from './present-notices.js';
import { presentSelfTest } from './present-self-test.js';

/** What does not change while the page lives. */
export interface PageFacts {
  readonly origin: string;
  readonly browser: BrowserName;
}

/** Everything the page shows. Announcements are added by who knows what was said before. */
export function presentCompanion(
  facts: CompanionFacts,
  { origin, browser }: PageFacts,
): Omit<CompanionView, 'announcements'> {
  const state = presentState(facts);
  const { sound } = facts;
  const quality = sound?.quality?.contactId === state.call.contactId ? sound?.quality?.quality : undefined;
  return {
    status: presentStatus(facts, origin),
    state,
    notices: presentNotices(facts),
    sound: {
      microphone: facts.microphone,
      isMeterOn: facts.isMeterOn,
      owner: sound?.owner ?? 'unknown',
      quality: state.call.phase === 'talking' ? quality : undefined,
    },
    devices: {
      choice: facts.choice,
      labels: {
        microphone: choosableLabels('microphone', facts.devices),
        speaker: choosableLabels('speaker', facts.devices),
        ringer: choosableLabels('ringer', facts.devices),
      },
      canChooseOutput: facts.canChooseOutput,
      volume: facts.volume,
    },
    selfTest: presentSelfTest(facts),
    settings: {
      values: facts.administrated.instanceUrl === '' ? facts.settings : mergeSettings(facts),
      isAdministrated: facts.administrated.instanceUrl !== '',
      administratedOrigins: facts.administrated.zendeskOrigins,
      refusedOrigins: facts.refused.filter((origin) => !facts.settings.zendeskOrigins.includes(origin)),
      isLasting: facts.areSettingsLasting,
      pageOrigin: origin,
    },
    browser,
  };
}

/** The call of this window; idle while it is not connected. */
export function callOf({ telephony }: CompanionFacts): CallState {
  return toCallState(telephony?.contacts ?? []);
}

function presentState(facts: CompanionFacts): StateView {
  const { microphone, telephony, sound, skew } = facts;
  const call = callOf(facts);
  const agent = telephony?.agent;
  return {
    call,
    since: call.since === undefined || !Number.isFinite(skew) ? undefined : call.since - skew,
    isMuted: call.phase === 'talking' && sound?.isMuted === true,
    wouldBeHeard: (microphone === 'allowed' || microphone === 'unknown') && sound?.owner !== 'elsewhere',
    agent: agent && { name: agent.name, username: agent.username, state: agent.state },
  };
}

function presentStatus({ place, telephony, instance }: CompanionFacts, origin: string): CompanionStatus {
  if (place.kind !== 'connected') return place;
  switch (telephony?.status) {
    case undefined:
    case 'connecting':
      return { kind: 'connecting' };
    case 'signedOut':
      return { kind: 'signed-out' };
    case 'signingIn':
      return { kind: 'signing-in' };
    case 'signInBlocked':
      return { kind: 'sign-in-blocked' };
    case 'noAnswer':
      return { kind: 'origin-not-approved', origin, instanceUrl: instance?.instanceUrl ?? '' };
    case 'unreachable':
      return { kind: 'unreachable', instanceUrl: instance?.instanceUrl ?? '' };
    case 'ready':
      return telephony.agent ? { kind: 'ready' } : { kind: 'connecting' };
  }
}

function mergeSettings({ settings, administrated }: CompanionFacts) {
  return { ...administrated, zendeskOrigins: settings.zendeskOrigins };
}
