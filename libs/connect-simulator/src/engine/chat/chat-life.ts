import type { EngineCore } from '../engine-core.js';
import { agentLeg } from '../simulated-contact.js';
import type { SimulatedContact } from '../simulated-contact.js';
import { chatEvents } from './chat-line.js';
import type { ChatParticipant } from './chat-line.js';
import { conversationOf, keepConversation } from './conversation.js';
import { writeLine } from './write-line.js';

/** The agent of a contact as a participant; its id is that of their leg. */
export function agentParticipant(core: EngineCore, contact: SimulatedContact): ChatParticipant {
  const { name } = core.session(contact.agentId).agent;
  return { participantId: agentLeg(contact).connectionId, role: 'AGENT', name };
}

/** The agent is in the chat from now on; once is enough. */
export function agentJoins(core: EngineCore, contact: SimulatedContact): void {
  const conversation = conversationOf(core, contact);
  const participant = agentParticipant(core, contact);
  if (conversation.joined.includes(participant.participantId)) return;
  keepConversation(core, { ...conversation, joined: [...conversation.joined, participant.participantId] });
  writeLine(core, contact.callId, { type: 'EVENT', contentType: chatEvents.joined, participant });
}

/** The agent of a contact is not in the chat any more. */
export function agentLeaves(core: EngineCore, contact: SimulatedContact): void {
  const participant = agentParticipant(core, contact);
  const conversation = conversationOf(core, contact);
  writeLine(core, contact.callId, { type: 'EVENT', contentType: chatEvents.left, participant });
  const joined = conversation.joined.filter((id) => id !== participant.participantId);
  keepConversation(core, { ...conversationOf(core, contact), joined });
}

/**
 * Either side ends the chat for everybody. Must run while the contact is connected, so that its agent still hears of
 * it; then nothing is written any more.
 */
export function endChat(core: EngineCore, contact: SimulatedContact, by: 'agent' | 'customer'): void {
  const { callId } = contact;
  if (by === 'agent') agentLeaves(core, contact);
  else {
    const { customer } = conversationOf(core, contact);
    writeLine(core, callId, { type: 'EVENT', contentType: chatEvents.left, participant: customer });
  }
  writeLine(core, callId, { type: 'EVENT', contentType: chatEvents.ended });
  keepConversation(core, { ...conversationOf(core, contact), isOver: true });
}

/** Whether a contact is a leg of a chat that is not over: its customer is still there. */
export function isOpenChat(core: EngineCore, contact: SimulatedContact): boolean {
  return contact.channel === 'chat' && !conversationOf(core, contact).isOver;
}

/** A chat that was over goes on. */
export function reopenChat(core: EngineCore, contact: SimulatedContact): void {
  keepConversation(core, { ...conversationOf(core, contact), isOver: false });
}
