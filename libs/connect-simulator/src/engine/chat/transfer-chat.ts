import { contactsOfCall } from '../call-parties.js';
import { demandThat, stopContact } from '../contact-transitions.js';
import type { Destination } from '../destination.js';
import type { EngineCore } from '../engine-core.js';
import { EngineError } from '../engine-error.js';
import { agentLeg, isLive } from '../simulated-contact.js';
import type { SimulatedContact } from '../simulated-contact.js';
import type { AddedParty } from '../third-parties.js';
import { deliverWaiting } from '../transfer-ticket.js';
import { agentLeaves } from './chat-life.js';
import { chatEvents } from './chat-line.js';
import { addLeg } from './add-leg.js';
import { writeLine } from './write-line.js';

/**
 * Hands a chat to an agent or a queue: a new contact for the receiver, and the first agent's leg is over at once. To an
 * agent who is offline it fails, which the transcript says (a model). Throws `invalid-state`, `bad-endpoint`.
 */
export function transferChat(
  core: EngineCore,
  contact: SimulatedContact,
  destination: Destination,
): AddedParty {
  demandThat(isLive(contact) && contact.state.type === 'connected', contact, 'transferred');
  const { callId, contactId } = contact;
  const { connectionId } = agentLeg(contact);
  if (destination.type === 'phone_number') {
    throw new EngineError('bad-endpoint', 'A chat cannot go to a phone number.');
  }
  if (destination.type === 'agent') {
    if (destination.agentId === contact.agentId) {
      throw new EngineError('bad-endpoint', 'This agent has the chat already.');
    }
    const { agent, chosen } = core.session(destination.agentId);
    if (chosen.type === 'offline') {
      writeLine(core, callId, { type: 'EVENT', contentType: chatEvents.transferFailed });
      return { connectionId, contactId: undefined, failure: `${agent.name} is in ${chosen.name}.` };
    }
  }
  // The library stops listening at this event, so it is told before anybody else is in the chat.
  writeLine(core, callId, { type: 'EVENT', contentType: chatEvents.transferSucceeded });
  agentLeaves(core, contact);
  stopContact(core, contact, 'ended');
  const partyId = core.createId();
  core.waiting.push({
    callId,
    partyId,
    destination,
    previousContactId: contactId,
    queuedAt: core.clock.now(),
    contactId: addLeg(core, contact),
  });
  deliverWaiting(core);
  const receiver = contactsOfCall(core, callId).find((each) => each.partyId === partyId);
  return { connectionId, contactId: receiver?.contactId };
}
