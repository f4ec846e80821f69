import type { Customer } from '@patchcord/contact-ports';
import { searchCustomers } from './search-customers.js';
import type { TicketingContext } from './ticketing-context.js';

/** Bounds the requests of one look-up: a first name alone may be part of thousands of names. */
const mostPages = 5;
/** What would end the quoted words in a query, or be read as part of it. */
const syntax = /["\\*]/g;

/**
 * The customers with exactly this name, in any letter case. One request for up to a hundred candidates, until two have
 * the name: then it identifies nobody. Where even five hundred candidates are not all, one customer with the name may
 * have namesakes among the rest, and is not answered.
 */
export async function findUsersByName(context: TicketingContext, name: string): Promise<readonly Customer[]> {
  const wanted = normalise(name);
  const words = wanted.replace(syntax, ' ').replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const found: Customer[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const { candidates, hasMore } = await searchCustomers(context, {
      purpose: 'search users by name',
      query: `name:"${words}"`,
      page,
    });
    found.push(
      ...candidates.map(({ customer }) => customer).filter((customer) => normalise(customer.name) === wanted),
    );
    if (!hasMore || found.length > 1) return found;
  }
  return [];
}

/** Composed and decomposed accents, and blanks of any kind and number, make no difference to anybody. */
function normalise(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
