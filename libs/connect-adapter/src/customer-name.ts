import type { ContactData } from './connect-types.js';
import { readLegs } from './read-legs.js';

/** What the customer of a chat calls themselves; `undefined` for one who gave no name, and for other contacts. */
export function customerName(contact: Pick<ContactData, 'connections'>): string | undefined {
  const legs = readLegs(contact);
  return (
    legs.find(({ isInitial }) => isInitial)?.customerName ??
    legs.find((leg) => leg.customerName !== undefined)?.customerName
  );
}
