import type { Desk } from './desk.js';
import { isSameNumber } from './phone-number.js';
import type { UserRecord } from './user.js';

/** @returns the numbers a user can be called at as they were written, the profile's first, each once */
export function phoneNumbersOf(desk: Desk, user: UserRecord): readonly string[] {
  const identities = desk.identitiesOf(user.id).filter(({ type }) => type === 'phone_number');
  const written = [...(user.phone === null ? [] : [user.phone]), ...identities.map(({ value }) => value)];
  return written.filter(
    (number, index) =>
      written.findIndex((other) => other === number || isSameNumber(other, number)) === index,
  );
}
