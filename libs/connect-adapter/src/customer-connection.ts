import type { ConnectionData, ContactData } from './connect-types.js';

/**
 * The customer's connection: the initial one, unless that is the agent's own, as in tasks, or the monitoring one
 * (connect.md, section 4.3).
 */
export function customerConnection(contact: ContactData): ConnectionData | undefined {
  const initial = contact.connections?.find((connection) => connection.initial === true);
  return initial?.type === 'inbound' || initial?.type === 'outbound' ? initial : undefined;
}
