import { isCall } from './channel.js';
import type { EngineCore } from './engine-core.js';
import { newContact } from './new-contact.js';
import type { NewContact } from './new-contact.js';

type Facts = Omit<
  NewContact,
  'contactId' | 'agentConnectionId' | 'customerConnectionId' | 'deskPhone' | 'at'
> & {
  /** Of what waited already under this id; a new one, if it is left out. */
  readonly contactId?: string;
  /** Of a chat that goes on: the customer stays the same participant. */
  readonly customerConnectionId?: string;
};

/** Adds a contact that begins now, and returns its id. A callback's legs are named after it (spec/connect.md 4.5). */
export function addContact(core: EngineCore, facts: Facts): string {
  const contactId = facts.contactId ?? core.createId();
  const isCallback = facts.channel === 'queue_callback';
  const agentConnectionId = core.createId();
  const { softphoneEnabled, deskPhone } = core.session(facts.agentId);
  core.add(
    newContact({
      ...facts,
      contactId,
      agentConnectionId: isCallback ? `${agentConnectionId}_${contactId}` : agentConnectionId,
      customerConnectionId: facts.customerConnectionId ?? (isCallback ? contactId : core.createId()),
      deskPhone: softphoneEnabled || !isCall(facts) ? undefined : deskPhone,
      at: core.clock.now(),
    }),
  );
  core.touch(facts.agentId);
  return contactId;
}
