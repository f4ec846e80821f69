import type { Desk } from '../../desk/desk.js';
import type { UserRecord } from '../../desk/user.js';
import { toTag } from '../tickets/ticket-members.js';
import { isObject, toId, toStringList, type JsonObject } from '../request-body.js';
import type { RecordProblem } from '../rest-error.js';

const textMembers = ['name', 'external_id', 'locale', 'notes', 'details', 'alias', 'signature'] as const;
const booleanMembers = ['verified', 'suspended', 'shared_phone_number'] as const;

/** What a request wants to set on a user, and what is wrong with it. */
export interface ParsedUserMembers {
  readonly values: Readonly<Partial<UserRecord>>;
  readonly problems: readonly RecordProblem[];
}

/**
 * Reads the members of a request's `user` that set values; `email` and `phone` have rules of their own and are only
 * checked here. Unknown members are ignored.
 */
export function parseUserMembers(
  desk: Desk,
  input: JsonObject,
  current: UserRecord | null,
): ParsedUserMembers {
  const values: Record<string, unknown> = {};
  const problems: RecordProblem[] = [];
  for (const member of textMembers) {
    const value = input[member];
    if (typeof value === 'string' || value === null) values[member] = value;
    else if (typeof value === 'number') values[member] = String(value);
  }
  for (const member of booleanMembers) {
    if (typeof input[member] === 'boolean') values[member] = input[member];
  }
  const name = values['name'];
  if (current === null ? typeof name !== 'string' || name.trim() === '' : name === '' || name === null) {
    problems.push({
      field: 'name',
      description: 'Name: is too short (minimum one character)',
      error: 'ValueTooShort',
    });
  }
  const tags = toStringList(input['tags']);
  if (tags !== undefined) values['tags'] = [...new Set(tags.map(toTag))].sort();
  if (isObject(input['user_fields'])) {
    values['user_fields'] = { ...current?.user_fields, ...knownUserFields(desk, input['user_fields']) };
  }
  if (input['organization_id'] !== undefined) {
    const organization = toId(input['organization_id']) ?? null;
    if (organization !== null && !desk.organizations.has(organization)) {
      problems.push({
        field: 'organization',
        description: 'Organization: is invalid',
        error: 'InvalidValue',
      });
    } else values['organization_id'] = organization;
  }
  problems.push(...findDuplicates(desk, input, current));
  return { values, problems };
}

function knownUserFields(desk: Desk, input: JsonObject): JsonObject {
  const keys = new Set([...desk.userFields.values()].map(({ key }) => key));
  return Object.fromEntries(Object.entries(input).filter(([key]) => keys.has(key)));
}

function findDuplicates(desk: Desk, input: JsonObject, current: UserRecord | null): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const { email, external_id: externalId } = input;
  if (typeof email === 'string') {
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) {
      problems.push({
        field: 'email',
        description: `Email: ${email} is not properly formatted`,
        error: 'InvalidFormat',
      });
    } else if (isEmailTaken(desk, email, current?.id)) {
      problems.push({
        field: 'email',
        description: `Email: ${email} is already being used by another user`,
        error: 'DuplicateValue',
      });
    }
  }
  const taken = [...desk.users.values()].some(
    (user) =>
      user.id !== current?.id &&
      user.active &&
      typeof externalId === 'string' &&
      isSameKey(user.external_id, externalId),
  );
  if (taken) {
    problems.push({
      field: 'external_id',
      description: 'External has already been taken',
      error: 'DuplicateValue',
    });
  }
  return problems;
}

/** External ids of users are compared without regard to case. */
export function isSameKey(one: string | null, other: string): boolean {
  return one !== null && one.toLowerCase() === other.toLowerCase();
}

/** @returns whether a user other than `exceptId` has the address */
export function isEmailTaken(desk: Desk, email: string, exceptId?: number): boolean {
  return [...desk.identities.values()].some(
    ({ type, value, user_id }) =>
      type === 'email' && value.toLowerCase() === email.toLowerCase() && user_id !== exceptId,
  );
}
