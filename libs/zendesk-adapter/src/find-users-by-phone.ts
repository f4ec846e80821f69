import { sameNumber } from '@patchcord/contact-attributes';
import type { PhoneMatch } from '@patchcord/contact-ports';
import { expectList } from './expect-answer.js';
import { findIdentities } from './find-identities.js';
import { readObject, readText } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { toCustomer } from './to-customer.js';
import { toPhoneQuery, toSearchedDigits } from './to-phone-query.js';

/** Bounds the requests of one look-up: a short number can end like many others. */
const mostIdentityLookups = 5;

/**
 * The users one of whose numbers is `number`. One request, and one more for each hit whose own `phone` differs:
 * what else it may have stands in its identities.
 * @param number E.164
 */
export async function findUsersByPhone(
  context: TicketingContext,
  number: string,
): Promise<readonly PhoneMatch[]> {
  const isSame = (value: unknown) => sameNumber(readText(value) ?? '', number, context.defaultCountry);
  const answer = await context.request({
    purpose: 'search users by phone number',
    method: 'GET',
    path: '/api/v2/search',
    query: { query: toPhoneQuery(number) },
  });
  const hits = expectList(answer, 'results').flatMap((value) => {
    const customer = toCustomer(value);
    const { phone, shared_phone_number: shared } = readObject(value);
    return customer === undefined || customer.isAgent === true
      ? []
      : [{ customer, phone, shared: shared === true }];
  });
  const byPhone = hits.filter(({ phone }) => isSame(phone));
  const digits = toSearchedDigits(number);
  const unexplained = hits
    .filter(({ phone }) => !isSame(phone))
    .sort((a, b) => Number(explainsHit(a.phone, digits)) - Number(explainsHit(b.phone, digits)))
    .slice(0, mostIdentityLookups);
  const byIdentity = await Promise.all(
    unexplained.map(async ({ customer }) => {
      const numbers = await findIdentities(context, customer.id, 'phone_number');
      return numbers.some(isSame) ? [{ customer, shared: false }] : [];
    }),
  );
  return [...byPhone.map(({ customer, shared }) => ({ customer, shared })), ...byIdentity.flat()];
}

/** Whether the user's own number ends like the one searched for; then it is most likely another country's. */
function explainsHit(phone: unknown, digits: string): boolean {
  return (readText(phone) ?? '').replace(/\D/g, '').endsWith(digits);
}
