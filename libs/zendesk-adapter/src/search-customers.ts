import type { Customer } from '@patchcord/contact-ports';
import { expectList } from './expect-answer.js';
import { readObject, readText } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { toCustomer } from './to-customer.js';

/** A hit of a search: whether it is the one that is meant is for others to tell. */
export interface CustomerCandidate {
  readonly customer: Customer;
  /** Their main address. */
  readonly email: string | undefined;
}

/** One page of hits, at most a hundred. */
export interface CandidatePage {
  readonly candidates: readonly CustomerCandidate[];
  readonly hasMore: boolean;
}

/**
 * The customers whom a search finds, of all brands: no agents, nobody who is suspended or deleted. New ones are found
 * a few minutes after they were created (zendesk.md 2.4).
 * @param query in Zendesk's search syntax; nothing unchecked from outside
 */
export async function searchCustomers(
  { request }: Pick<TicketingContext, 'request'>,
  { page = 1, purpose, query }: { readonly purpose: string; readonly query: string; readonly page?: number },
): Promise<CandidatePage> {
  const answer = await request({
    purpose,
    method: 'GET',
    path: '/api/v2/users/search',
    query: { query, brand_id: 'all', ...(page === 1 ? {} : { page: String(page) }) },
  });
  const candidates = expectList(answer, 'users').flatMap((value) => {
    const customer = toCustomer(value);
    const { email, suspended } = readObject(value);
    const isCustomer = customer !== undefined && customer.isAgent !== true && suspended !== true;
    return isCustomer ? [{ customer, email: readText(email) }] : [];
  });
  return { candidates, hasMore: readText(readObject(answer)['next_page']) !== undefined };
}
