import type { ContactSettings } from '@patchcord/contact-attributes';
import type { Ticketing } from '@patchcord/contact-ports';
import type { CustomerIdentity } from './customer-identity.js';
import { decideCustomer, type Decided } from './decide-customer.js';

type Search = () => Promise<Decided<CustomerIdentity>>;

/**
 * Who the customer of a chat or a task is, by what its attributes say: `customer_email`, then `customer_number`, then
 * `customer_name`; the first that names exactly one user wins (contact-rules.md, section 2). Rejects with a `PortError`.
 */
export async function identifyWriter(
  settings: Pick<ContactSettings, 'customerEmail' | 'customerNumber' | 'customerName'>,
  ticketing: Pick<Ticketing, 'findUsersByEmail' | 'findUsersByPhone' | 'findUsersByName'>,
): Promise<Decided<CustomerIdentity>> {
  const { customerEmail: email, customerNumber: number, customerName: name } = settings;
  const searches: Search[] = [];
  if (email !== undefined) {
    searches.push(async () =>
      decideCustomer('e-mail address', email, await exactly(ticketing.findUsersByEmail(email))),
    );
  }
  if (number !== undefined) {
    searches.push(async () => decideCustomer('number', number, await ticketing.findUsersByPhone(number)));
  }
  if (name !== undefined) {
    searches.push(async () => decideCustomer('name', name, await exactly(ticketing.findUsersByName(name))));
  }
  if (searches.length === 0) {
    return { outcome: { kind: 'anonymous' }, reason: 'There is nothing to identify the customer by.' };
  }

  const misses: Decided<CustomerIdentity>[] = [];
  for (const search of searches) {
    const decided = await search();
    if (decided.outcome.kind === 'recognised') return decided;
    misses.push(decided);
  }
  const several = misses.find(({ outcome }) => outcome.kind === 'several');
  return (
    several ?? {
      outcome: { kind: 'unrecognised', number, email, name },
      reason: misses.map(({ reason }) => reason).join(' '),
    }
  );
}

async function exactly(found: ReturnType<Ticketing['findUsersByEmail']>) {
  return (await found).map((customer) => ({ customer, shared: false }));
}
