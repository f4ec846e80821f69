import type { EngineCore } from '../engine-core.js';
import type { SimulatedContact } from '../simulated-contact.js';
import { conversationOf, keepConversation } from './conversation.js';

/** A chat goes on in a new leg: its id, to which belongs what is written from now on, before anybody is offered it. */
export function addLeg(core: EngineCore, contact: SimulatedContact): string {
  const contactId = core.createId();
  const conversation = conversationOf(core, contact);
  keepConversation(core, { ...conversation, contactIds: [...conversation.contactIds, contactId] });
  return contactId;
}
