import type { ConnectionData, ContactData } from './connect-types.js';

/** This agent's own connection: the first of type `agent` or `monitoring` (connect.md, section 4.3). */
export function agentConnection(contact: ContactData): ConnectionData | undefined {
  return contact.connections?.find(({ type }) => type === 'agent' || type === 'monitoring');
}
