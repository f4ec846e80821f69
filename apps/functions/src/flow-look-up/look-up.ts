import { readTicketFields, readUserFields } from './field-names.js';
import { findOpenTicket, findTicketByNumber, readHours } from './find-tickets.js';
import { findUserById, findUsersByEmail, findUsersByExternalId, findUsersByField } from './find-users.js';
import { findUsersByPhone } from './find-users-by-phone.js';
import { BadRequest, type LookUpAnswer } from './look-up-answer.js';
import type { LookUpContext } from './look-up-context.js';
import { searchRecords } from './search-records.js';
import { type AskedFields, toLookUpAnswer } from './to-look-up-answer.js';
import type { Found, ZendeskRecord } from './zendesk-records.js';

type FindUsers = (context: LookUpContext, value: string) => Promise<readonly ZendeskRecord[]>;

const findUsersBy: Readonly<Record<string, FindUsers>> = {
  user: findUserById,
  caller: findUsersByPhone,
  email: findUsersByEmail,
  external_id: findUsersByExternalId,
  user_field: findUsersByField,
};

/** Values of the parameter `look_up`. */
export const lookUpKinds = [...Object.keys(findUsersBy), 'ticket', 'open_ticket', 'search'];

/**
 * One look-up of a flow. Rejects with {@link BadRequest}, or with what the reader of Zendesk rejects with.
 */
export async function lookUp(context: LookUpContext): Promise<LookUpAnswer> {
  const { parameters } = context;
  const kind = parameters['look_up'] ?? '';
  const fields = {
    userFields: readUserFields(parameters['user_fields']),
    ticketFields: readTicketFields(parameters['ticket_fields']),
  };
  const findUsers = Object.hasOwn(findUsersBy, kind) ? findUsersBy[kind] : undefined;
  if (findUsers !== undefined) {
    const users = await findUsers(context, readValue(context, kind));
    return toOneAnswer(users, (user) => ({ user, ticket: undefined }), fields);
  }
  switch (kind) {
    case 'ticket': {
      const { tickets, users } = await findTicketByNumber(context, readValue(context, kind));
      return toOneAnswer(tickets, (ticket) => ({ user: users[0], ticket }), fields);
    }
    case 'open_ticket':
      return lookUpOpenTicket(context, fields);
    case 'search':
      return toSearchAnswer(await searchRecords(context), fields);
    default:
      throw new BadRequest(`look_up must be one of ${lookUpKinds.join(', ')}`);
  }
}

/** Of the user that the parameter `zendesk_user` names, else of who calls. The user is told also without a ticket. */
async function lookUpOpenTicket(context: LookUpContext, fields: AskedFields): Promise<LookUpAnswer> {
  readHours(context.parameters['hours']);
  const given = context.parameters['zendesk_user'];
  const users =
    given === undefined
      ? await findUsersByPhone(context, readValue(context, 'caller'))
      : await findUserById(context, given);
  const [user] = users;
  if (user === undefined || users.length > 1)
    return toOneAnswer(users, (each) => ({ user: each, ticket: undefined }), fields);
  const [ticket] = await findOpenTicket(context, user);
  return toLookUpAnswer(ticket === undefined ? 'not_found' : 'ok', { user, ticket }, fields);
}

function toSearchAnswer({ tickets, users }: Found, fields: AskedFields): LookUpAnswer {
  const records = [
    ...users.map((user) => ({ user, ticket: undefined })),
    ...tickets.map((ticket) => ({ user: undefined, ticket })),
  ];
  return toOneAnswer(records, (record) => record, fields);
}

function toOneAnswer<Item>(
  items: readonly Item[],
  toRecords: (item: Item) => Parameters<typeof toLookUpAnswer>[1],
  fields: AskedFields,
): LookUpAnswer {
  const [item] = items;
  if (item === undefined) return { status: 'not_found' };
  if (items.length > 1) return { count: String(items.length), status: 'several' };
  return toLookUpAnswer('ok', toRecords(item), fields);
}

/** The parameter `value`; for a caller the number Connect reports, where it is left out. */
function readValue({ callerNumber, parameters }: LookUpContext, kind: string): string {
  const value = parameters['value'] ?? (kind === 'caller' ? (callerNumber ?? 'anonymous') : undefined);
  if (value === undefined) throw new BadRequest('value has no value');
  return value;
}
