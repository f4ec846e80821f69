import { isCall } from './channel.js';
import { isRinging } from './simulated-contact.js';
import type { SimulatedContact } from './simulated-contact.js';

/** The state an agent is put into by the service. */
export interface ImposedState {
  readonly type: 'system' | 'error' | 'not_routable';
  readonly name: string;
}

/** What a contact makes of its agent's state (spec/connect.md 4.5 and N1; the names are a model). */
export function agentStateDuring(contact: SimulatedContact): ImposedState {
  switch (contact.state.type) {
    case 'incoming':
      return { type: 'not_routable', name: 'Pending' };
    case 'connecting':
      return {
        type: 'system',
        name: contact.dialling === undefined || isRinging(contact) ? 'PendingBusy' : 'CallingCustomer',
      };
    case 'connected':
    case 'paused':
      return { type: 'system', name: 'Busy' };
    case 'ended':
      return contact.dialFailure === undefined
        ? { type: 'system', name: 'AfterCallWork' }
        : { type: 'error', name: contact.dialFailure };
    case 'missed':
    case 'rejected':
      return { type: 'error', name: 'MissedCallAgent' };
    case 'error':
      return { type: 'error', name: 'FailedConnectAgent' };
  }
}

const precedence = [
  'connected',
  'paused',
  'connecting',
  'incoming',
  'ended',
  'error',
  'missed',
  'rejected',
] as const;

/**
 * Which of several contacts decides about the agent's state: talking before ringing before work that is over.
 * Monitoring leaves it as it is, and so does whatever is no call.
 */
export function decidingContact(contacts: readonly SimulatedContact[]): SimulatedContact | undefined {
  return contacts
    .filter((contact) => contact.monitoring === undefined && isCall(contact))
    .sort(
      (a, b) =>
        precedence.indexOf(a.state.type) - precedence.indexOf(b.state.type) || b.state.at - a.state.at,
    )[0];
}
