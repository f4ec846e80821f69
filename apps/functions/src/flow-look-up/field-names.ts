import { BadRequest } from './look-up-answer.js';

/** Members of a user that a flow may ask for by name; every other name is the key of a user field. */
export const userMembers = [
  'name',
  'email',
  'phone',
  'external_id',
  'locale',
  'time_zone',
  'organization_id',
  'tags',
  'details',
  'notes',
] as const;

/** Members of a ticket that a flow may ask for by name; fields of one's own are asked for by their id. */
export const ticketMembers = [
  'subject',
  'status',
  'priority',
  'type',
  'brand_id',
  'group_id',
  'assignee_id',
  'requester_id',
  'external_id',
  'tags',
  'created_at',
  'updated_at',
] as const;

/** Bounds the size of an answer. */
const mostNames = 25;

const defaultUserFields = ['name', 'email', 'phone'];
const defaultTicketFields = ['subject', 'status', 'priority'];

export function readUserFields(text: string | undefined): readonly string[] {
  return readNames(text, defaultUserFields, /^\w{1,60}$/, 'user_fields must be names of user fields');
}

export function readTicketFields(text: string | undefined): readonly string[] {
  const known: readonly string[] = ticketMembers;
  const names = readNames(text, defaultTicketFields, /^\w{1,60}$/, 'ticket_fields must be names or ids');
  const unknown = names.find((name) => !known.includes(name) && !/^\d+$/.test(name));
  if (unknown !== undefined)
    throw new BadRequest(
      `ticket_fields: ${unknown} is neither the id of a ticket field nor ${known.join(', ')}`,
    );
  return names;
}

function readNames(text: string | undefined, defaults: readonly string[], form: RegExp, problem: string) {
  if (text === undefined) return defaults;
  const names = text.split(',').map((name) => name.trim());
  if (names.length > mostNames || !names.every((name) => form.test(name)))
    throw new BadRequest(`${problem}, up to ${String(mostNames)} with commas between them`);
  return names;
}
