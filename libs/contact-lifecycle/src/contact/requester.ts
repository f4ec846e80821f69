import type { Customer, TabInView, UserId } from '@patchcord/contact-ports';
import type { ContactContext } from './contact-context.js';

/** Who the requester of a new ticket would be (contact-rules.md, sections 4 and 5). */
export type Requester =
  | { readonly kind: 'customer'; readonly customer: Customer }
  /** A user will be created for the caller. */
  | { readonly kind: 'newCustomer' }
  /** The agent, because nobody knows who is calling. */
  | { readonly kind: 'agent' };

/** The requester of a contact that nobody chose one for. */
export function requesterFor({
  customer,
  chosenCustomer,
}: Pick<ContactContext, 'customer' | 'chosenCustomer'>): Requester {
  if (chosenCustomer) return { kind: 'customer', customer: chosenCustomer };
  switch (customer?.kind) {
    case 'recognised':
      return { kind: 'customer', customer: customer.customer };
    case 'unrecognised':
      return { kind: 'newCustomer' };
    default:
      return { kind: 'agent' };
  }
}

type Choices = Pick<ContactContext, 'chosenRequester' | 'chosenCustomer' | 'customer'>;

/** Who the requester of a new ticket would be now. */
export function requesterIn(context: Choices): Requester {
  return context.chosenRequester ?? requesterFor(context);
}

/** Undefined for the agent, and for a user who does not exist yet. */
export function requesterIdIn(context: Choices): UserId | undefined {
  const requester = requesterIn(context);
  return requester.kind === 'customer' ? requester.customer.id : undefined;
}

/**
 * The requester after the agent has gone to `tab` (contact-rules.md, section 5): a ticket's requester, or the user of
 * a profile.
 * @returns undefined elsewhere: then it is whoever the agent chose, or was identified, again
 */
export function followTab(tab: TabInView, { chosenRequester }: Choices): Requester | undefined {
  if (tab.kind === 'newTicket') return chosenRequester;
  const customer = customerIn(tab);
  return customer && { kind: 'customer', customer };
}

export function isSameRequester(a: Requester, b: Requester): boolean {
  if (a.kind === 'customer' && b.kind === 'customer') return a.customer.id === b.customer.id;
  return a.kind === b.kind;
}

function customerIn(tab: TabInView): Customer | undefined {
  switch (tab.kind) {
    case 'ticket':
      return tab.requester;
    case 'user':
      return tab.customer;
    default:
      return undefined;
  }
}
