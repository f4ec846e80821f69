import type { EngineCore } from './engine-core.js';
import { newContact } from './new-contact.js';
import type { NewContact } from './new-contact.js';

type Facts = Omit<NewContact, 'contactId' | 'agentConnectionId' | 'customerConnectionId' | 'at'>;

/** Adds a contact that begins now, and returns its id. */
export function addContact(core: EngineCore, facts: Facts): string {
  const contactId = core.createId();
  core.add(
    newContact({
      ...facts,
      contactId,
      agentConnectionId: core.createId(),
      customerConnectionId: core.createId(),
      at: core.clock.now(),
    }),
  );
  return contactId;
}
