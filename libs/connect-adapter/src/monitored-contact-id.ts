import type { ContactData } from './connect-types.js';
import { isMonitoring } from './is-monitoring.js';

/**
 * The contact a supervisor listens to. Not proven against a real instance (connect.md, section 9, N6): enhanced
 * monitoring is taken to carry the watched contact's id as its initial contact id; classic monitoring tells none.
 */
export function monitoredContactId(contact: ContactData): string | undefined {
  const { contactId, initialContactId } = contact;
  if (!isMonitoring(contact) || !initialContactId || initialContactId === contactId) return undefined;
  return initialContactId;
}
