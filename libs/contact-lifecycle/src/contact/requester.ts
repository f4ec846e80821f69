import type { Customer, TabInView, UserId } from '@patchcord/contact-ports';
import type { ContactContext } from './contact-context.js';
import type { CustomerIdentity } from './customer-identity.js';

/** Who the requester of a new ticket would be (contact-rules.md, sections 4 and 5). */
export type Requester =
  | { readonly kind: 'customer'; readonly customer: Customer }
  /** A user will be created for the caller. */
  | { readonly kind: 'newCustomer' }
  /** The agent, because nobody knows who is calling. */
  | { readonly kind: 'agent' };

/** The requester of a contact that nobody chose one for. */
export function requesterFor(customer: CustomerIdentity | undefined): Requester {
  switch (customer?.kind) {
    case 'recognised':
      return { kind: 'customer', customer: customer.customer };
    case 'unrecognised':
      return { kind: 'newCustomer' };
    default:
      return { kind: 'agent' };
  }
}

/** Who the requester of a new ticket would be now. */
export function requesterIn({
  chosenRequester,
  customer,
}: Pick<ContactContext, 'chosenRequester' | 'customer'>): Requester {
  return chosenRequester ?? requesterFor(customer);
}

/** Undefined for the agent, and for a user who does not exist yet. */
export function requesterIdIn(
  context: Pick<ContactContext, 'chosenRequester' | 'customer'>,
): UserId | undefined {
  const requester = requesterIn(context);
  return requester.kind === 'customer' ? requester.customer.id : undefined;
}

/**
 * The requester after the agent has gone to `tab` (contact-rules.md, section 5): a ticket's requester, or the user of
 * a profile. Elsewhere it is whoever was identified again, unless the agent has chosen among several.
 * @returns undefined for whoever was identified
 */
export function followTab(
  tab: TabInView,
  { chosenRequester, customer }: Pick<ContactContext, 'chosenRequester' | 'customer'>,
): Requester | undefined {
  const shown = customerIn(tab);
  if (shown) return { kind: 'customer', customer: shown };
  if (tab.kind === 'newTicket') return chosenRequester;
  const isCandidate =
    customer?.kind === 'several' &&
    chosenRequester?.kind === 'customer' &&
    customer.candidates.some(({ id }) => id === chosenRequester.customer.id);
  return isCandidate ? chosenRequester : undefined;
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
