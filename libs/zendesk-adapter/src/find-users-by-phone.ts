import { matchByPhone, toSearchedDigits } from '@patchcord/contact-attributes';
import type { PhoneMatch } from '@patchcord/contact-ports';
import { expectList } from './expect-answer.js';
import { findIdentities } from './find-identities.js';
import { readObject } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { toCustomer } from './to-customer.js';

/**
 * The users one of whose numbers is `number`. One request for all whose number ends like it (zendesk.md 2.6), and one
 * more for each of five hits at most whose own `phone` differs: what else it may have stands in its identities.
 * @param number E.164
 */
export async function findUsersByPhone(
  context: Pick<TicketingContext, 'request' | 'defaultCountry'>,
  number: string,
): Promise<readonly PhoneMatch[]> {
  const { defaultCountry, request } = context;
  const answer = await request({
    purpose: 'search users by phone number',
    method: 'GET',
    path: '/api/v2/search',
    query: { query: `role:end-user phone:*${toSearchedDigits(number)}` },
  });
  const hits = expectList(answer, 'results').flatMap((value) => {
    const customer = toCustomer(value);
    const { shared_phone_number: shared } = readObject(value);
    return customer === undefined || customer.isAgent === true
      ? []
      : [{ customer, phone: customer.phone, shared: shared === true }];
  });
  const matches = await matchByPhone(number, hits, {
    defaultCountry,
    readDirectLines: ({ customer }) => findIdentities(context, customer.id, 'phone_number'),
  });
  return matches.map(({ customer, shared }) => ({ customer, shared }));
}
