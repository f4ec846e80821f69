/** Why the microphone cannot be used, or that it can. Each has a fix of its own. */
export type MicrophoneState =
  /** Not looked at yet. */
  | 'unknown'
  | 'allowed'
  /** The browser would ask: better now than while the first call rings. */
  | 'unasked'
  /** The agent, or a policy, has refused this site. */
  | 'blocked'
  /** The agent closed the browser's question without an answer. */
  | 'dismissed'
  /** The operating system refuses the browser. */
  | 'blocked-by-system'
  | 'no-device'
  /** Another program holds it, or the driver failed. */
  | 'in-use'
  /** The server, or the page around this one, does not hand the microphone on. */
  | 'not-delegated'
  /** Browsers give a microphone to secure pages only. */
  | 'insecure-page'
  | 'unsupported';

/** What can be known without asking the agent anything. */
export interface MicrophoneFacts {
  readonly isSecure: boolean;
  /** Undefined where the browser does not say. */
  readonly isDelegated: boolean | undefined;
  readonly hasMediaDevices: boolean;
  /** Undefined where the browser does not say. */
  readonly permission: 'granted' | 'denied' | 'prompt' | undefined;
  /** Undefined where devices cannot be counted. */
  readonly microphones: number | undefined;
}

/** What stands before any attempt. */
export function diagnoseMicrophone(facts: MicrophoneFacts): MicrophoneState {
  const { isSecure, isDelegated, hasMediaDevices, permission, microphones } = facts;
  if (!isSecure) return 'insecure-page';
  if (!hasMediaDevices) return 'unsupported';
  if (isDelegated === false) return 'not-delegated';
  if (permission === 'denied') return 'blocked';
  if (microphones === 0) return 'no-device';
  if (permission === 'granted') return 'allowed';
  return permission === 'prompt' ? 'unasked' : 'unknown';
}

/**
 * What is known after another look without an attempt: a look cannot take back what an attempt has shown, where it sees nothing, or only
 * that nobody forbids it.
 */
export function lookAgain(known: MicrophoneState, seen: MicrophoneState): MicrophoneState {
  if (seen === 'unknown') return known;
  const isOnlyTriedOut = known === 'in-use' || known === 'blocked-by-system';
  return isOnlyTriedOut && seen === 'allowed' ? known : seen;
}

/**
 * What an attempt to open the microphone ran into. Browsers name the same cause differently, and tell some causes apart by their message
 * only.
 */
export function diagnoseMicrophoneError(error: unknown, facts: MicrophoneFacts): MicrophoneState {
  const before = diagnoseMicrophone(facts);
  if (['insecure-page', 'unsupported', 'not-delegated'].includes(before)) return before;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  switch (name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
    case 'SecurityError':
      if (/system/i.test(message)) return 'blocked-by-system';
      return /dismissed/i.test(message) || facts.permission === 'prompt' ? 'dismissed' : 'blocked';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'no-device';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'in-use';
    default:
      return before === 'allowed' || before === 'unknown' ? 'in-use' : before;
  }
}
