import type { Context } from 'hono';
import type { Desk } from '../../desk/desk.js';
import type { UserRecord } from '../../desk/user.js';
import type { RestEnvironment } from '../rest-api.js';

/** @returns the user as answers have it: with every active user field of the account, empty ones as `null` */
export function toUserJson(desk: Desk, user: UserRecord): UserRecord {
  const fields = [...desk.userFields.values()].flatMap(({ active, key }) =>
    active && key !== undefined ? [[key, user.user_fields[key] ?? null] as const] : [],
  );
  return { ...user, user_fields: Object.fromEntries(fields) };
}

/** @returns what a request's `include` wants beside these users: their organisations and identities */
export function toUserSideloads(
  context: Context<RestEnvironment>,
  desk: Desk,
  users: readonly UserRecord[],
): Record<string, unknown> {
  const wanted = (context.req.query('include') ?? '').split(',');
  const organizations = [...desk.organizations.values()].filter(({ id }) =>
    users.some((user) => user.organization_id === id),
  );
  return {
    ...(wanted.includes('organizations') ? { organizations } : {}),
    ...(wanted.includes('identities')
      ? { identities: users.flatMap(({ id }) => desk.identitiesOf(id)) }
      : {}),
  };
}
