import { readId, readObject, readText } from '../shared/read-json.js';
import { ZendeskFailure } from '../zendesk/zendesk-failure.js';
import { expectRecord, expectRecords } from './expect-answer.js';
import type { LookUpContext } from './look-up-context.js';
import { BadRequest } from './look-up-answer.js';
import { readPages } from './read-pages.js';
import { quote } from './search-template.js';
import type { ZendeskRecord } from './zendesk-records.js';

/** Bounds the requests for users whose address may be another one of theirs. */
const mostUsersToAskAbout = 5;

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
  const hits = await firstPageOfUsers(context, { query: `email:${quote(value, 'value')}` });
  const isSame = (text: unknown) => readText(text)?.toLowerCase() === value.toLowerCase();
  const direct = hits.filter(({ email }) => isSame(email));
  if (direct.length > 0) return direct;
  // The address may be another one of theirs.
  const own = await Promise.all(
    hits.slice(0, mostUsersToAskAbout).map(async (user) => {
      const addresses = await readIdentities(context, user, 'email');
      return addresses.some(isSame) ? [user] : [];
    }),
  );
  if (own.flat().length === 0 && hits.length > mostUsersToAskAbout)
    throw new ZendeskFailure('unavailable', 'More users have such an address than can be asked about.');
  return own.flat();
}

export async function findUsersByExternalId(
  context: LookUpContext,
  value: string,
): Promise<readonly ZendeskRecord[]> {
  const hits = await firstPageOfUsers(context, { external_id: value });
  return hits.filter((user) => readText(user['external_id'])?.toLowerCase() === value.toLowerCase());
}

export async function findUsersByField(
  context: LookUpContext,
  value: string,
): Promise<readonly ZendeskRecord[]> {
  const key = context.parameters['field'] ?? '';
  if (!/^\w{1,100}$/.test(key)) throw new BadRequest('field must be the key of a user field');
  const hasValue = (user: ZendeskRecord) => {
    const actual = readObject(user['user_fields'])[key];
    const text = typeof actual === 'number' ? String(actual) : readText(actual);
    return text?.trim().toLowerCase() === value.toLowerCase();
  };
  const found: ZendeskRecord[] = [];
  for await (const users of searchUsers(context, { query: `${key}:${quote(value, 'value')}` })) {
    found.push(...users.filter(hasValue));
    if (found.length > 1) break;
  }
  return found;
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

async function firstPageOfUsers(
  context: LookUpContext,
  query: Readonly<Record<string, string>>,
): Promise<readonly ZendeskRecord[]> {
  for await (const users of searchUsers(context, query)) return users;
  return [];
}

async function* searchUsers(
  context: LookUpContext,
  query: Readonly<Record<string, string>>,
): AsyncGenerator<readonly ZendeskRecord[]> {
  const { brandScope } = context;
  const scope = brandScope === undefined ? {} : { brand_id: brandScope };
  const pages = readPages(context, '/api/v2/users/search', { ...query, ...scope }, 'users');
  for await (const { records } of pages) yield active(records);
}

/** Deleted users stay in answers. */
export function active(users: readonly ZendeskRecord[]): readonly ZendeskRecord[] {
  return users.filter((user) => readId(user['id']) !== undefined && user['active'] !== false);
}
