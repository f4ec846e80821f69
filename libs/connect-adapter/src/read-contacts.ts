import type { ContactData, StreamsAgent, StreamsContact } from './connect-types.js';

/** The plain data of the contacts that the agent has. */
export function readContacts(agent: StreamsAgent): readonly ContactData[] {
  return agent.getContacts().flatMap((contact) => readContact(contact) ?? []);
}

/**
 * The plain data of one contact. `contactData` is the one way to them without side effects, and is not documented: this
 * function is the only place that knows it (connect.md, section 4.8).
 */
export function readContact(contact: StreamsContact): ContactData | undefined {
  return (contact.toSnapshot() as { readonly contactData?: ContactData }).contactData;
}
