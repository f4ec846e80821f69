import type { Desk } from '../../desk/desk.js';
import { identityTypes, type IdentityType } from '../../desk/identity.js';
import { createUserRecord, type UserRecord } from '../../desk/user.js';
import { isObject, type JsonObject } from '../request-body.js';
import { forbidden, recordInvalid } from '../rest-error.js';
import { addIdentity, checkPhone, setPhone } from './user-phone.js';
import { parseUserMembers } from './user-members.js';

/**
 * Creates a user from the `user` of a request; an end user unless it says otherwise.
 * @throws RestError 422 for invalid or duplicate values, 403 when an agent creates staff
 */
export function createUser(desk: Desk, input: JsonObject): UserRecord {
  const role = input['role'] === 'agent' || input['role'] === 'admin' ? input['role'] : 'end-user';
  if (role !== 'end-user' && desk.currentUser.role !== 'admin') throw forbidden();
  const { values, problems } = parseUserMembers(desk, input, null);
  if (problems.length > 0) throw recordInvalid(...problems);
  const { email, phone } = input;
  if (typeof phone === 'string') checkPhone(phone, desk.validatesPhones);

  const created_at = desk.clock.stamp();
  const user = createUserRecord({
    id: desk.nextId('user'),
    name: values.name ?? '',
    ...values,
    role,
    created_at,
  });
  desk.users.set(user.id, user);
  if (typeof email === 'string') {
    user.email = email.toLowerCase();
    addIdentity(desk, user, 'email', user.email);
  }
  if (typeof phone === 'string' && phone !== '') setPhone(desk, user, phone);
  if (Array.isArray(input['identities'])) {
    for (const identity of input['identities'] as readonly unknown[])
      addRequestedIdentity(desk, user, identity);
  }
  desk.index.add(user.id);
  desk.publish({ type: 'changed' });
  return user;
}

function addRequestedIdentity(desk: Desk, user: UserRecord, input: unknown): void {
  if (!isObject(input)) return;
  const { type, value } = input;
  if (typeof value !== 'string' || !isIdentityType(type)) return;
  addIdentity(desk, user, type, value);
  if (type === 'email') user.email ??= value;
  if (type === 'phone_number' && user.phone === null) {
    user.phone = value;
    user.shared_phone_number = false;
  }
}

/** @returns whether Zendesk knows the kind of identity */
export function isIdentityType(type: unknown): type is IdentityType {
  return (identityTypes as readonly unknown[]).includes(type);
}
