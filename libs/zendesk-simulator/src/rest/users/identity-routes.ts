import type { Desk } from '../../desk/desk.js';
import type { IdentityRecord } from '../../desk/identity.js';
import { isSameNumber } from '../../desk/phone-number.js';
import type { UserRecord } from '../../desk/user.js';
import { paginate } from '../paginate.js';
import { isObject, readBody, type JsonObject } from '../request-body.js';
import type { RestApi, RestWorld } from '../rest-api.js';
import { forbidden, invalidAttribute, recordInvalid, recordNotFound } from '../rest-error.js';
import { isIdentityType } from './create-user.js';
import { isEmailTaken } from './user-members.js';
import { addIdentity, checkPhone, isPhoneTaken } from './user-phone.js';
import { existingUser } from './user-routes.js';

/** Adds `/users/{id}/identities`. */
export function addIdentityRoutes(api: RestApi, { desk }: RestWorld): void {
  api.get('/users/:id/identities', (context) => {
    const user = existingUser(desk, context.req.param('id'));
    const types = [...(context.req.queries('type[]') ?? []), ...(context.req.queries('type') ?? [])];
    const identities = desk
      .identitiesOf(user.id)
      .filter(({ type }) => types.length === 0 || types.includes(type));
    return context.json(paginate(context, 'identities', identities));
  });

  api.post('/users/:id/identities', async (context) => {
    const user = existingUser(desk, context.req.param('id'));
    mayChange(desk, user);
    const { identity } = await readBody(context);
    if (!isObject(identity))
      throw invalidAttribute('identity', 'Invalid parameter: identity must be an object');
    return context.json({ identity: createIdentity(desk, user, identity) }, 201);
  });

  api.get('/users/:id/identities/:identityId', (context) => {
    const user = existingUser(desk, context.req.param('id'));
    return context.json({ identity: existingIdentity(desk, user, context.req.param('identityId')) });
  });

  api.put('/users/:id/identities/:identityId/make_primary', (context) => {
    const user = existingUser(desk, context.req.param('id'));
    mayChange(desk, user);
    const identity = existingIdentity(desk, user, context.req.param('identityId'));
    for (const one of desk.identitiesOf(user.id))
      if (one.type === identity.type) one.primary = one === identity;
    if (identity.type === 'email') user.email = identity.value;
    if (identity.type === 'phone_number') user.phone = identity.value;
    desk.publish({ type: 'changed' });
    return context.json(paginate(context, 'identities', desk.identitiesOf(user.id)));
  });

  api.delete('/users/:id/identities/:identityId', (context) => {
    const user = existingUser(desk, context.req.param('id'));
    mayChange(desk, user);
    const identity = existingIdentity(desk, user, context.req.param('identityId'));
    desk.identities.delete(identity.id);
    if (identity.type === 'phone_number' && user.phone !== null && isSameNumber(user.phone, identity.value)) {
      user.phone = desk.identitiesOf(user.id).find(({ type }) => type === 'phone_number')?.value ?? null;
      if (user.phone === null) user.shared_phone_number = null;
    }
    desk.publish({ type: 'changed' });
    return context.body(null, 204);
  });
}

/** @throws RestError 403 when an agent wants to change staff */
function mayChange(desk: Desk, user: UserRecord): void {
  if (user.role !== 'end-user' && desk.currentUser.role !== 'admin') throw forbidden();
}

/** @throws RestError 404 when the user has no such identity */
function existingIdentity(desk: Desk, user: UserRecord, idText: string): IdentityRecord {
  const identity = desk.identities.get(Number(idText));
  if (identity?.user_id !== user.id) throw recordNotFound();
  return identity;
}

function createIdentity(desk: Desk, user: UserRecord, { type, value }: JsonObject) {
  if (!isIdentityType(type))
    throw recordInvalid({ field: 'type', description: 'Type: is invalid', error: 'InvalidValue' });
  if (typeof value !== 'string' || value === '') {
    throw recordInvalid({ field: 'value', description: 'Value: cannot be blank', error: 'BlankValue' });
  }
  if (type === 'phone_number') checkPhone(value, desk.validatesPhones);
  const taken =
    type === 'email'
      ? isEmailTaken(desk, value)
      : type === 'phone_number' &&
        (isPhoneTaken(desk, value, user.id) ||
          desk
            .identitiesOf(user.id)
            .some((identity) => identity.type === type && isSameNumber(identity.value, value)));
  if (taken) {
    throw recordInvalid({
      field: 'value',
      description: `Value: ${value} is already being used by another user`,
      error: 'DuplicateValue',
    });
  }
  const identity = addIdentity(desk, user, type, value);
  if (type === 'phone_number' && user.phone === null) {
    user.phone = value;
    user.shared_phone_number = false;
  }
  desk.publish({ type: 'changed' });
  return identity;
}
