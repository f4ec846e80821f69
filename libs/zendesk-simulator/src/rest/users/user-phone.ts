import { createIdentityRecord, type IdentityRecord, type IdentityType } from '../../desk/identity.js';
import type { Desk } from '../../desk/desk.js';
import { isSameNumber } from '../../desk/phone-number.js';
import type { UserRecord } from '../../desk/user.js';
import { recordInvalid } from '../rest-error.js';

/** @returns a new identity of the user, already stored; the first of its type is the primary one */
export function addIdentity(desk: Desk, user: UserRecord, type: IdentityType, value: string): IdentityRecord {
  const primary = !desk.identitiesOf(user.id).some((identity) => identity.type === type);
  const id = desk.nextId('identity');
  const identity = createIdentityRecord({
    id,
    user_id: user.id,
    type,
    value,
    primary,
    created_at: desk.clock.stamp(),
  });
  desk.identities.set(id, identity);
  return identity;
}

/** @returns whether another user has the number, as a direct line or shared */
export function isPhoneTaken(desk: Desk, phone: string, exceptId: number): boolean {
  const inIdentity = [...desk.identities.values()].some(
    (identity) =>
      identity.type === 'phone_number' &&
      identity.user_id !== exceptId &&
      isSameNumber(identity.value, phone),
  );
  return (
    inIdentity ||
    [...desk.users.values()].some(
      (user) => user.id !== exceptId && user.phone !== null && isSameNumber(user.phone, phone),
    )
  );
}

/**
 * Gives the user a number. Unique in the account: the direct line, with an identity, or a second identity if there
 * is a direct line already. Otherwise a shared number without an identity.
 */
export function setPhone(desk: Desk, user: UserRecord, phone: string | null): void {
  if (phone === null) {
    user.phone = null;
    user.shared_phone_number = null;
    return;
  }
  if (user.phone !== null && isSameNumber(user.phone, phone)) {
    user.phone = phone;
    return;
  }
  const hasDirectLine = user.phone !== null && user.shared_phone_number === false;
  const shared =
    user.shared_phone_number === true && user.phone === null ? true : isPhoneTaken(desk, phone, user.id);
  if (!shared) addIdentity(desk, user, 'phone_number', phone);
  if (!hasDirectLine) {
    user.phone = phone;
    user.shared_phone_number = shared;
  }
}

/** @throws RestError 422 when the account validates numbers and this one is not E.164 */
export function checkPhone(phone: string, validated: boolean): void {
  if (validated && !/^\+[1-9]\d{6,14}$/.test(phone)) {
    throw recordInvalid({
      field: 'phone',
      description: 'Phone: is not a valid phone number',
      error: 'InvalidFormat',
    });
  }
}
