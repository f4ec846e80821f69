import type { ContactEngine } from '../engine/contact-engine.js';
import { isLive } from '../engine/simulated-contact.js';
import type { SimulatedContact } from '../engine/simulated-contact.js';
import { CtiError } from './cti-error.js';

/** A live chat of this agent, offered ones included. Throws `ContactNotFoundException`, `InvalidStateException`. */
export function ownChat(engine: ContactEngine, agentId: string, contactId: string): SimulatedContact {
  const contact = engine.contact(contactId);
  if (contact.finishedAt !== undefined || contact.agentId !== agentId || contact.channel !== 'chat') {
    throw new CtiError(400, 'ContactNotFoundException', `Contact ${contactId} is no chat of this agent.`);
  }
  if (isLive(contact)) return contact;
  throw new CtiError(400, 'InvalidStateException', `Contact ${contactId} is ${contact.state.type}.`);
}
