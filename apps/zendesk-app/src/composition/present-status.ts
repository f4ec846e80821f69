import type { InstanceUrlResult } from '@patchcord/contact-attributes';
import type { AgentSnapshot, TelephonyStatus } from '@patchcord/contact-ports';
import type { SoftphoneStatus } from '../softphone/softphone-view.js';

/** What makes up the state of the whole. */
export interface Situation {
  readonly telephony: TelephonyStatus;
  readonly agent: AgentSnapshot | undefined;
  /** Zendesk answered a request with *nobody is signed in*. */
  readonly isZendeskSessionOver: boolean;
  readonly instanceUrl: string;
  readonly zendeskOrigin: string;
  readonly appOrigin: string;
}

/** The state of the whole, the most pressing first. */
export function presentStatus(situation: Situation): SoftphoneStatus {
  const { telephony, agent, isZendeskSessionOver, instanceUrl, zendeskOrigin, appOrigin } = situation;
  switch (telephony) {
    case 'connecting':
      return { kind: 'loading', awaiting: 'connect' };
    case 'signedOut':
      return { kind: 'signed-out' };
    case 'signingIn':
      return { kind: 'signing-in' };
    case 'signInBlocked':
      return { kind: 'sign-in-blocked' };
    case 'noAnswer':
      return { kind: 'origin-not-approved', instanceUrl, zendeskOrigin, appOrigin };
    case 'unreachable':
      return { kind: 'connect-unreachable' };
    case 'ready':
      if (!agent) return { kind: 'loading', awaiting: 'agent' };
      return isZendeskSessionOver ? { kind: 'zendesk-session-over' } : { kind: 'ready' };
  }
}

/** Why there is no instance to connect to. */
export function presentInstanceProblem(
  problem: Extract<InstanceUrlResult, { ok: false }>,
  instanceUrl: string,
): SoftphoneStatus {
  return problem.reason === 'empty'
    ? { kind: 'instance-url-missing' }
    : { kind: 'instance-url-wrong', instanceUrl };
}
