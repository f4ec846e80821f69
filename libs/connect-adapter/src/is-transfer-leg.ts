import type { ContactData } from './connect-types.js';
import { isCallback } from './is-callback.js';

/**
 * Whether this is a transferred leg, or the leg of an agent who was added. A queue callback is never one, although
 * its ids differ (contact-rules.md, section 1; connect.md, section 4.2).
 */
export function isTransferLeg(contact: ContactData): boolean {
  const { contactId, initialContactId } = contact;
  return Boolean(initialContactId) && initialContactId !== contactId && !isCallback(contact);
}
