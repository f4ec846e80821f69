import type { Context } from 'hono';
import { apiUrl } from '../../desk/account.js';
import type { Desk } from '../../desk/desk.js';
import type { UserRecord } from '../../desk/user.js';
import { paginate } from '../paginate.js';
import { accountLimitExceeded } from '../rate-limits.js';
import { readEnvelope, toId, type JsonObject } from '../request-body.js';
import type { RestApi, RestEnvironment, RestWorld } from '../rest-api.js';
import { forbidden, recordNotFound } from '../rest-error.js';
import { createUser } from './create-user.js';
import { updateUser } from './update-user.js';
import { toUserJson, toUserSideloads } from './user-json.js';
import { isEmailTaken, isSameKey } from './user-members.js';

/**
 * @returns the active user with the id of a path
 * @throws RestError 404 when there is none
 */
export function existingUser(desk: Desk, idText: string): UserRecord {
  const user = desk.users.get(toId(idText) ?? 0);
  if (user === undefined) throw recordNotFound();
  return user;
}

/** Adds `/users` and its single users. */
export function addUserRoutes(api: RestApi, { desk, limits }: RestWorld): void {
  const countUpdate = (context: Context<RestEnvironment>, userId: number) => {
    if (context.env.unlimited) return;
    limits.take('userUpdates', 60, userId, accountLimitExceeded);
    limits.take('accountUserUpdates', 1, 'account', accountLimitExceeded);
  };
  const created = (context: Context<RestEnvironment>, user: UserRecord) => {
    context.header('location', apiUrl(`users/${user.id}`));
    return context.json({ user: toUserJson(desk, user) }, 201);
  };

  const list = (context: Context<RestEnvironment>, users: readonly UserRecord[]) => {
    const json = users.map((user) => toUserJson(desk, user));
    return context.json({ ...paginate(context, 'users', json), ...toUserSideloads(context, desk, users) });
  };

  api.get('/users', (context) => {
    const roles = [...(context.req.queries('role[]') ?? []), ...(context.req.queries('role') ?? [])];
    const users = [...desk.users.values()].filter(
      ({ role, active }) => active && (roles.length === 0 || roles.includes(role)),
    );
    return list(context, users);
  });

  api.get('/users/show_many', (context) => {
    const ids = (context.req.query('ids') ?? '').split(',').map(Number);
    const keys = (context.req.query('external_ids') ?? '').split(',').filter(Boolean);
    const users = [...desk.users.values()].filter(
      (user) => ids.includes(user.id) || keys.some((key) => isSameKey(user.external_id, key)),
    );
    return list(context, users);
  });

  api.get('/users/me', (context) =>
    context.json({ user: { ...toUserJson(desk, desk.currentUser), authenticity_token: 'simulated-token' } }),
  );

  api.get('/users/:id', (context) => {
    const user = existingUser(desk, context.req.param('id'));
    return context.json({ user: toUserJson(desk, user), ...toUserSideloads(context, desk, [user]) });
  });

  api.post('/users', async (context) =>
    created(context, createUser(desk, await readEnvelope(context, 'user'))),
  );

  api.post('/users/create_or_update', async (context) => {
    const input = await readEnvelope(context, 'user');
    const known = findExisting(desk, input);
    if (known === undefined) return created(context, createUser(desk, input));
    countUpdate(context, known.id);
    updateUser(desk, known, input);
    return context.json({ user: toUserJson(desk, known) });
  });

  api.put('/users/:id', async (context) => {
    const user = existingUser(desk, context.req.param('id'));
    countUpdate(context, user.id);
    updateUser(desk, user, await readEnvelope(context, 'user'));
    return context.json({ user: toUserJson(desk, user) });
  });

  api.delete('/users/:id', (context) => {
    const user = existingUser(desk, context.req.param('id'));
    if (user.role !== 'end-user' && desk.currentUser.role !== 'admin') throw forbidden();
    user.active = false;
    for (const { id } of desk.identitiesOf(user.id)) desk.identities.delete(id);
    desk.publish({ type: 'changed' });
    return context.json({ user: toUserJson(desk, user) });
  });
}

/** `create_or_update` knows users by external id or e-mail address, never by phone. */
function findExisting(desk: Desk, { email, external_id: externalId }: JsonObject): UserRecord | undefined {
  return [...desk.users.values()].find(
    (user) =>
      user.active &&
      ((typeof externalId === 'string' && isSameKey(user.external_id, externalId)) ||
        (typeof email === 'string' && isEmailTaken(desk, email) && !isEmailTaken(desk, email, user.id))),
  );
}
