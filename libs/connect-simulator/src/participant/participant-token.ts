import type { SimulatedContact } from '../engine/simulated-contact.js';
import { agentLeg } from '../engine/simulated-contact.js';

/** What a chat's agent leg carries in `connectionData`: it opens a connection, and nothing else. */
export function participantToken(contact: SimulatedContact): string {
  return `participant-token-${contact.contactId}-${agentLeg(contact).connectionId}`;
}
