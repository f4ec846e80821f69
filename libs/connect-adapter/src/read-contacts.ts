import type { ContactData, StreamsAgent } from './connect-types.js';

/**
 * The plain data of the contacts that the agent has. `contactData` is the one way to them without side effects,
 * and is not documented: this function is the only place that knows it (connect.md, section 4.8).
 */
export function readContacts(agent: StreamsAgent): readonly ContactData[] {
  return agent.getContacts().flatMap((contact) => {
    const { contactData } = contact.toSnapshot() as { readonly contactData?: ContactData };
    return contactData ? [contactData] : [];
  });
}
