import type { CompanionCall } from '@patchcord/companion-protocol';
import type { ContactSnapshot } from '@patchcord/contact-ports';

/**
 * The agent's voice call: `ringing` until they answer, `dialling` until the customer does, `connected` while they talk,
 * on hold too. After-contact work has no sound.
 */
export type LiveCall = 'none' | 'ringing' | 'dialling' | 'connected';

type Known = Pick<ContactSnapshot, 'channel' | 'state' | 'direction' | 'isMonitoring'>;

const order: readonly LiveCall[] = ['connected', 'dialling', 'ringing', 'none'];

/** Of several calls, the one whose sound matters most. */
export function toLiveCall(contacts: readonly Known[] | undefined): LiveCall {
  const calls = (contacts ?? []).map(phaseOf);
  return order.find((phase) => calls.includes(phase)) ?? 'none';
}

/** Whether the call may have a sound that can be cut: a customer who is rung hears nothing yet, the agent does. */
export function hasSound(call: LiveCall | CompanionCall): boolean {
  return call === 'connected' || call === 'dialling';
}

function phaseOf({ channel, direction, isMonitoring, state }: Known): LiveCall {
  if (channel !== 'voice' && channel !== 'queue_callback') return 'none';
  switch (state) {
    case 'incoming':
    case 'pending':
      return 'ringing';
    case 'connecting':
      return direction === 'inbound' && !isMonitoring ? 'ringing' : 'dialling';
    case 'connected':
    case 'paused':
      return 'connected';
    default:
      return 'none';
  }
}
