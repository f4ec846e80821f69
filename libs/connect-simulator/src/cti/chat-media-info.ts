import { participantToken } from '../participant/participant-token.js';
import type { SimulatedConnection, SimulatedContact } from '../engine/simulated-contact.js';

/** `chatMediaInfo` of a leg: the agent's has a token, the customer's a name (spec/connect.md 4.5); null in what is no chat. */
export function chatMediaInfo(contact: SimulatedContact, leg: SimulatedConnection) {
  if (contact.channel !== 'chat') return null;
  if (leg.initial) {
    return { chatAutoAccept: null, connectionData: null, customerName: contact.customerName ?? null };
  }
  return {
    chatAutoAccept: false,
    connectionData: JSON.stringify({ ConnectionAuthenticationToken: participantToken(contact) }),
    customerName: null,
  };
}
