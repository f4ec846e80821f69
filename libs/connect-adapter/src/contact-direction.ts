import type { ContactDirection } from '@patchcord/contact-ports';
import type { ContactData } from './connect-types.js';
import { customerLeg } from './customer-leg.js';
import { isCallback } from './is-callback.js';
import { textOf } from './text-of.js';

/**
 * The direction of this leg as its own data tell it: from the customer's connection, else from the initiation
 * method. A transferred outbound call looks inbound here; whoever knows the original contact corrects that
 * (contact-rules.md, section 1).
 */
export function contactDirection(contact: ContactData): ContactDirection {
  if (isCallback(contact)) return 'callback';
  const customer = customerLeg(contact);
  if (customer) return customer.type === 'outbound' ? 'outbound' : 'inbound';
  return textOf(contact.initiationMethod)?.toLowerCase() === 'outbound' ? 'outbound' : 'inbound';
}
