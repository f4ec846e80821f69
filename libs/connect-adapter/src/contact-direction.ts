import type { ContactDirection } from '@patchcord/contact-ports';
import type { ContactData } from './connect-types.js';
import { customerConnection } from './customer-connection.js';

/**
 * The direction of this leg as its own data tell it: from the customer's connection, else from the initiation
 * method. A transferred outbound call looks inbound here; whoever knows the original contact corrects that
 * (contact-rules.md, section 1).
 */
export function contactDirection(contact: ContactData): ContactDirection {
  const initiation = contact.initiationMethod?.toLowerCase() ?? '';
  if (contact.type === 'queue_callback' || initiation.startsWith('callback')) return 'callback';
  const customer = customerConnection(contact);
  if (customer) return customer.type === 'outbound' ? 'outbound' : 'inbound';
  return initiation === 'outbound' ? 'outbound' : 'inbound';
}
