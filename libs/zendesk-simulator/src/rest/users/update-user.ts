import type { Desk } from '../../desk/desk.js';
import type { UserRecord } from '../../desk/user.js';
import type { JsonObject } from '../request-body.js';
import { forbidden, recordInvalid } from '../rest-error.js';
import { parseUserMembers } from './user-members.js';
import { addIdentity, checkPhone, setPhone } from './user-phone.js';

/**
 * Updates a user from the `user` of a request. A new `email` becomes a second address.
 * @throws RestError 403 when an agent updates somebody who is no end user, 422 for invalid values
 */
export function updateUser(desk: Desk, user: UserRecord, input: JsonObject): void {
  const isOwnProfile = user.id === desk.session.userId;
  if (desk.currentUser.role !== 'admin' && user.role !== 'end-user' && !isOwnProfile) throw forbidden();
  if (user.shared) throw forbidden();
  const { values, problems } = parseUserMembers(desk, input, user);
  if (problems.length > 0) throw recordInvalid(...problems);
  const { email, phone } = input;
  if (typeof phone === 'string') checkPhone(phone, desk.validatesPhones);
  Object.assign(user, values);
  if (typeof email === 'string' && !hasAddress(desk, user, email)) {
    addIdentity(desk, user, 'email', email.toLowerCase());
    user.email ??= email.toLowerCase();
  }
  if (typeof phone === 'string' || phone === null) setPhone(desk, user, phone === '' ? null : phone);
  user.updated_at = desk.clock.stamp();
  desk.publish({ type: 'changed' });
}

function hasAddress(desk: Desk, user: UserRecord, email: string): boolean {
  return desk
    .identitiesOf(user.id)
    .some(({ type, value }) => type === 'email' && value.toLowerCase() === email.toLowerCase());
}
