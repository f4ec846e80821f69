import type { Desk } from '../../desk/desk.js';
import { digitsOf } from '../../desk/phone-number.js';
import type { UserRecord } from '../../desk/user.js';
import { isSameKey } from '../users/user-members.js';
import { matchesText, matchesTime } from './match-text.js';
import type { SearchTerm } from './search-query.js';

/** @returns whether the user fits the term; terms that do not apply to users fit nobody */
export function matchesUser(desk: Desk, user: UserRecord, term: SearchTerm): boolean {
  const identities = desk.identitiesOf(user.id);
  const values = (type: string) =>
    identities.filter((identity) => identity.type === type).map(({ value }) => value);
  switch (term.key) {
    case 'type':
      return term.value === 'user';
    case 'role':
      return user.role === term.value.toLowerCase();
    case 'phone':
      return matchesPhone([user.phone ?? '', ...values('phone_number')], term.value);
    case 'email':
      return [user.email ?? '', ...values('email')].some((email) => matchesText(email, term.value));
    case 'name':
      return matchesText(user.name, term.value);
    case 'external_id':
      return isSameKey(user.external_id, term.value);
    case 'organization':
      return matchesText(desk.organizations.get(user.organization_id ?? 0)?.name ?? '', term.value);
    case 'tags':
      return user.tags.includes(term.value.toLowerCase());
    case 'notes':
      return matchesText(user.notes ?? '', term.value);
    case 'created':
      return matchesTime(user.created_at, term, desk.clock.now());
    case 'updated':
      return matchesTime(user.updated_at, term, desk.clock.now());
    case '':
      return [user.name, user.notes ?? '', user.details ?? '', ...identities.map(({ value }) => value)].some(
        (text) => matchesText(text, term.value),
      );
    default:
      return String(user.user_fields[term.key] ?? '').toLowerCase() === term.value.toLowerCase();
  }
}

/** Digits only; a leading `*` finds every number that ends so, however it is written. */
function matchesPhone(phones: readonly string[], value: string): boolean {
  const wanted = digitsOf(value);
  if (wanted === '' || /[^\d*]/.test(value)) return false;
  return phones
    .map(digitsOf)
    .some((digits) => (value.startsWith('*') ? digits.endsWith(wanted) : digits === wanted));
}
