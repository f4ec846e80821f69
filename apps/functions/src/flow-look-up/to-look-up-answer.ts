import { readId, readList, readObject, readText } from '../shared/read-json.js';
import { ticketMembers, userMembers } from './field-names.js';
import type { LookUpAnswer, LookUpStatus } from './look-up-answer.js';
import type { ZendeskRecord } from './zendesk-records.js';

/** Bytes of one value as JSON. With 25 fields of each kind an answer stays below the 32 KB that a flow takes. */
const longestValue = 500;

/** Which fields a flow asks for. */
export interface AskedFields {
  readonly userFields: readonly string[];
  readonly ticketFields: readonly string[];
}

/** The one user and ticket of an answer, flat: `zendesk_user`, `user_name`, `zendesk_ticket`, `ticket_status` … */
export function toLookUpAnswer(
  status: LookUpStatus,
  { ticket, user }: { readonly user: ZendeskRecord | undefined; readonly ticket: ZendeskRecord | undefined },
  { ticketFields, userFields }: AskedFields,
): LookUpAnswer {
  return {
    ...(user === undefined ? {} : { zendesk_user: readId(user['id']) ?? '' }),
    ...(user === undefined ? {} : prefixed('user', userFields, (name) => readUserField(user, name))),
    ...(ticket === undefined ? {} : { zendesk_ticket: readId(ticket['id']) ?? '' }),
    ...(ticket === undefined
      ? {}
      : prefixed('ticket', ticketFields, (name) => readTicketField(ticket, name))),
    status,
  };
}

function prefixed(prefix: string, names: readonly string[], read: (name: string) => unknown) {
  return Object.fromEntries(names.map((name) => [`${prefix}_${name}`, toText(read(name))]));
}

function readUserField(user: ZendeskRecord, name: string): unknown {
  const members: readonly string[] = userMembers;
  return members.includes(name) ? user[name] : readObject(user['user_fields'])[name];
}

function readTicketField(ticket: ZendeskRecord, name: string): unknown {
  const members: readonly string[] = ticketMembers;
  if (members.includes(name)) return ticket[name];
  const fields = readList(ticket['custom_fields']).map(readObject);
  return fields.find(({ id }) => readId(id) === name)?.['value'];
}

/** What is not there is an empty text, which settings read as *not set* (attributes.md). */
function toText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value)
    ? value.flatMap((part) => readText(part) ?? []).join(' ')
    : readText(value);
  return cut(text ?? '');
}

/** Cuts between letters. */
function cut(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const letter of text) {
    bytes += Buffer.byteLength(JSON.stringify(letter)) - 2;
    if (bytes > longestValue) break;
    kept += letter;
  }
  return kept;
}
