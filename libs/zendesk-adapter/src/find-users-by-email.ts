import type { Customer } from '@patchcord/contact-ports';
import { findIdentities } from './find-identities.js';
import { searchCustomers } from './search-customers.js';
import type { TicketingContext } from './ticketing-context.js';

/** Bounds the requests of one look-up: a search may take an address for words that many have. */
const mostIdentityLookups = 5;
const anyAddress = /^[^\s@"\\]+@[^\s@"\\]+$/;
/** What a search reads as one word. */
const plainAddress = /^[\w.+-]+@[\w.-]+$/;

/**
 * The customers with this address, main or further, in any letter case. One request, and one more for each hit whose
 * main address differs; none for what is no address.
 */
export async function findUsersByEmail(
  context: TicketingContext,
  email: string,
): Promise<readonly Customer[]> {
  const wanted = email.trim().toLowerCase();
  if (!anyAddress.test(wanted)) return [];
  const isSame = (address: string | undefined) => address?.toLowerCase() === wanted;
  const { candidates } = await searchCustomers(context, {
    purpose: 'search users by e-mail address',
    query: `email:${plainAddress.test(wanted) ? wanted : `"${wanted}"`}`,
  });
  const byMain = candidates.filter((candidate) => isSame(candidate.email));
  const others = candidates.filter((candidate) => !isSame(candidate.email)).slice(0, mostIdentityLookups);
  const byFurther = await Promise.all(
    others.map(async ({ customer }) =>
      (await findIdentities(context, customer.id, 'email')).some(isSame) ? [customer] : [],
    ),
  );
  return [...byMain.map(({ customer }) => customer), ...byFurther.flat()];
}
