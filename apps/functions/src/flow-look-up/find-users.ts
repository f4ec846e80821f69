import { readId, readObject, readText } from '../shared/read-json.js';
import { expectRecord, expectRecords } from './expect-answer.js';
import type { LookUpContext } from './look-up-context.js';
import { BadRequest } from './look-up-answer.js';
import { quote } from './search-template.js';
import type { ZendeskRecord } from './zendesk-records.js';

/** Look-ups of users that need no more than a value. Each gives all users that fit exactly, deleted ones left out. */
export async function findUserById(
  { deadline, read }: LookUpContext,
  value: string,
): Promise<readonly ZendeskRecord[]> {
  const id = readId(value);
  if (id === undefined) throw new BadRequest('value must be the id of a user: digits');
  const user = expectRecord(await read(`/api/v2/users/${id}`, {}, deadline), 'user');
  return user === undefined ? [] : active([user]);
}

export async function findUsersByEmail(
  context: LookUpContext,
  value: string,
): Promise<readonly ZendeskRecord[]> {
  if (!/^[^\s"@,;:<>()]{1,100}@[^\s"@,;:<>()]{1,150}$/.test(value))
    throw new BadRequest('value must be an e-mail address');
  const hits = await searchUsers(context, { query: `email:${quote(value, 'value')}` });
  const isSame = (text: unknown) => readText(text)?.toLowerCase() === value.toLowerCase();
  const direct = hits.filter(({ email }) => isSame(email));
  if (direct.length > 0) return direct;
  // The address may be another one of theirs.
  const own = await Promise.all(
    hits.slice(0, 3).map(async (user) => {
      const addresses = await readIdentities(context, user, 'email');
      return addresses.some(isSame) ? [user] : [];
    }),
  );
  return own.flat();
}

export async function findUsersByExternalId(
  context: LookUpContext,
  value: string,
): Promise<readonly ZendeskRecord[]> {
  const hits = await searchUsers(context, { external_id: value });
  return hits.filter((user) => readText(user['external_id'])?.toLowerCase() === value.toLowerCase());
}

export async function findUsersByField(
  context: LookUpContext,
  value: string,
): Promise<readonly ZendeskRecord[]> {
  const key = context.parameters['field'] ?? '';
  if (!/^\w{1,100}$/.test(key)) throw new BadRequest('field must be the key of a user field');
  const hits = await searchUsers(context, { query: `${key}:${quote(value, 'value')}` });
  return hits.filter((user) => {
    const actual = readObject(user['user_fields'])[key];
    const text = typeof actual === 'number' ? String(actual) : readText(actual);
    return text?.trim().toLowerCase() === value.toLowerCase();
  });
}

/** All values of one kind that belong to a user; none of a user whom the client may not see. */
export async function readIdentities(
  { deadline, read }: LookUpContext,
  user: ZendeskRecord,
  type: 'email' | 'phone_number',
): Promise<readonly string[]> {
  const answer = await read(`/api/v2/users/${readId(user['id']) ?? '0'}/identities`, {}, deadline);
  if (answer.body === undefined) return [];
  return expectRecords(answer, 'identities')
    .filter((identity) => identity['type'] === type)
    .flatMap(({ value }) => readText(value) ?? []);
}

async function searchUsers(
  { brandScope, deadline, read }: LookUpContext,
  query: Readonly<Record<string, string>>,
): Promise<readonly ZendeskRecord[]> {
  const scope = brandScope === undefined ? {} : { brand_id: brandScope };
  const answer = await read('/api/v2/users/search', { ...query, ...scope }, deadline);
  return active(expectRecords(answer, 'users'));
}

/** Deleted users stay in answers. */
export function active(users: readonly ZendeskRecord[]): readonly ZendeskRecord[] {
  return users.filter((user) => readId(user['id']) !== undefined && user['active'] !== false);
}
