import type { UserId } from '@patchcord/contact-ports';
import type { ContactContext } from './contact-context.js';

/** A caller's number that Zendesk does not know, and the known user it can be added to. */
export interface NumberToAdd {
  /** E.164. */
  readonly number: string;
  readonly customerId: UserId;
  /** Undefined where nobody has read it. */
  readonly customerName: string | undefined;
}

/**
 * What *Add number to profile* would do (contact-rules.md, section 2): for an unknown number on a known user, who is
 * the customer identified otherwise, or the requester of the contact's ticket.
 */
export function numberToAdd({
  unlistedNumber: number,
  customer,
  assignedTicket,
}: Pick<ContactContext, 'unlistedNumber' | 'customer' | 'assignedTicket'>): NumberToAdd | undefined {
  if (number === undefined) return undefined;
  if (customer?.kind === 'recognised') {
    return { number, customerId: customer.customer.id, customerName: customer.customer.name };
  }
  const requesterId = assignedTicket?.requesterId;
  return requesterId === undefined ? undefined : { number, customerId: requesterId, customerName: undefined };
}
