import { agentHangsUp } from '../contact-life.js';
import { contactsOfCall } from '../call-parties.js';
import { transferChat } from '../chat/transfer-chat.js';
import { demandThat } from '../contact-transitions.js';
import type { Destination } from '../destination.js';
import type { EngineCore } from '../engine-core.js';
import { EngineError } from '../engine-error.js';
import { agentLeg, isLive, isRinging } from '../simulated-contact.js';
import type { SimulatedContact } from '../simulated-contact.js';
import type { AddedParty } from '../third-parties.js';
import { deliverWaiting } from '../transfer-ticket.js';

/**
 * The agent hands on what is no call: their contact ends, and an agent or a queue gets a new one (spec/connect.md 4.2).
 * Throws `invalid-state`, and `bad-endpoint` for a number or the agent themselves.
 */
export function handOver(core: EngineCore, contact: SimulatedContact, destination: Destination): AddedParty {
  if (contact.channel === 'chat') return transferChat(core, contact, destination);
  demandThat(isLive(contact) && !isRinging(contact), contact, 'transferred');
  if (destination.type === 'phone_number') {
    throw new EngineError('bad-endpoint', `A ${contact.channel} cannot go to a phone number.`);
  }
  if (destination.type === 'agent' && destination.agentId === contact.agentId) {
    throw new EngineError('bad-endpoint', 'This agent has it already.');
  }
  const { callId, contactId } = contact;
  const partyId = core.createId();
  agentHangsUp(core, contact);
  core.waiting.push({
    callId,
    partyId,
    destination,
    previousContactId: contactId,
    queuedAt: core.clock.now(),
  });
  deliverWaiting(core);
  const receiver = contactsOfCall(core, callId).find((each) => each.partyId === partyId);
  return { connectionId: agentLeg(contact).connectionId, contactId: receiver?.contactId };
}
