import type { TelephonyStatus } from '@patchcord/contact-ports';
import type { RingPermission } from '../audio/may-ring.js';
import type { AudioOwner } from '@patchcord/connect-adapter';
import type { MicrophoneState } from '../microphone/diagnose-microphone.js';

/** What is looked at before a shift, in this order. */
export const checks = [
  'microphone',
  'voice',
  'speaker',
  'ring',
  'signIn',
  'connection',
  'audioOwner',
  'notifications',
  'zendesk',
] as const;
export type CheckName = (typeof checks)[number];

/** `unknown`: it was not looked at, or cannot be known. `advice`: calls work without it. */
export type CheckOutcome = 'passed' | 'failed' | 'advice' | 'unknown';

/** What the agent answers when asked whether the test sound was heard. */
export type Heard = 'yes' | 'no' | 'blocked';

export interface SelfTestFacts {
  readonly microphone: MicrophoneState;
  /** The loudest level while the agent spoke; undefined before it was measured. */
  readonly loudest: number | undefined;
  readonly heard: Heard | undefined;
  readonly ring: RingPermission | undefined;
  readonly telephony: TelephonyStatus | undefined;
  readonly hasAgent: boolean;
  readonly isSilent: boolean;
  readonly owner: AudioOwner;
  readonly notifications: NotificationPermission | undefined;
  /** Whether a Zendesk app has asked for this window. */
  readonly isKnownToZendesk: boolean;
}

export interface CheckResult {
  readonly name: CheckName;
  readonly outcome: CheckOutcome;
}

/** Below it nobody has spoken: a room, a muted headset. */
export const quietLevel = 0.25;

/** The list of results, each by itself: a missing answer is never taken for a good one. */
export function judgeSelfTest(facts: SelfTestFacts): readonly CheckResult[] {
  return checks.map((name) => ({ name, outcome: judge[name](facts) }));
}

const judge: Record<CheckName, (facts: SelfTestFacts) => CheckOutcome> = {
  microphone: ({ microphone }) =>
    microphone === 'allowed' ? 'passed' : microphone === 'unknown' ? 'unknown' : 'failed',
  voice: ({ loudest }) => (loudest === undefined ? 'unknown' : loudest >= quietLevel ? 'passed' : 'failed'),
  speaker: ({ heard }) => (heard === undefined ? 'unknown' : heard === 'yes' ? 'passed' : 'failed'),
  ring: ({ ring }) => (ring === undefined ? 'unknown' : ring === 'allowed' ? 'passed' : 'failed'),
  signIn: ({ telephony, hasAgent }) => {
    if (telephony === undefined || telephony === 'connecting') return 'unknown';
    return hasAgent && (telephony === 'ready' || telephony === 'unreachable') ? 'passed' : 'failed';
  },
  connection: ({ telephony, isSilent }) => {
    if (telephony === 'ready') return isSilent ? 'failed' : 'passed';
    return telephony === 'unreachable' ? 'failed' : 'unknown';
  },
  audioOwner: ({ owner }) => {
    if (owner === 'unknown') return 'unknown';
    // Connect's page becomes the owner with its first look at the agent; nobody else is in the way.
    return owner === 'elsewhere' ? 'failed' : 'passed';
  },
  notifications: ({ notifications }) =>
    notifications === undefined ? 'unknown' : notifications === 'granted' ? 'passed' : 'advice',
  zendesk: ({ isKnownToZendesk }) => (isKnownToZendesk ? 'passed' : 'advice'),
};
