import { readId, readList, readObject, readText } from '../shared/read-json.js';
import { expectRecord, expectRecords } from './expect-answer.js';
import { BadRequest } from './look-up-answer.js';
import type { LookUpContext } from './look-up-context.js';
import type { Found, ZendeskRecord } from './zendesk-records.js';

const longestHours = 24 * 365;

/** A ticket by its number, and its requester. */
export async function findTicketByNumber({ deadline, read }: LookUpContext, value: string): Promise<Found> {
  const id = readId(value.replace(/^#/, ''));
  if (id === undefined) throw new BadRequest('value must be the number of a ticket: digits');
  const answer = await read(`/api/v2/tickets/${id}`, { include: 'users' }, deadline);
  const ticket = expectRecord(answer, 'ticket');
  if (ticket === undefined) return { users: [], tickets: [] };
  const users = readList(answer.body?.['users']).map(readObject);
  const requester = users.filter((user) => readId(user['id']) === readId(ticket['requester_id']));
  return { users: requester, tickets: [ticket] };
}

/**
 * A customer's newest ticket that is neither solved nor closed, and was updated within the parameter `hours`, by
 * Zendesk's clock; without `hours`, of any age.
 */
export async function findOpenTicket(
  { deadline, parameters, read }: LookUpContext,
  user: ZendeskRecord,
): Promise<readonly ZendeskRecord[]> {
  const hours = readHours(parameters['hours']);
  const answer = await read(
    `/api/v2/users/${readId(user['id']) ?? '0'}/tickets/requested`,
    { sort_by: 'updated_at', sort_order: 'desc', exclude_archived: 'true', per_page: '100' },
    deadline,
  );
  const since = answer.date - hours * 3_600_000;
  const updatedAt = (ticket: ZendeskRecord) => Date.parse(readText(ticket['updated_at']) ?? '');
  return expectRecords(answer, 'tickets')
    .filter((ticket) => isOpen(ticket) && (hours === Infinity || updatedAt(ticket) >= since))
    .sort((a, b) => updatedAt(b) - updatedAt(a))
    .slice(0, 1);
}

/** Checked before anything is asked of Zendesk. */
export function readHours(text: string | undefined): number {
  if (text === undefined) return Infinity;
  const hours = Number(text);
  if (!/^\d{1,5}(\.\d{1,3})?$/.test(text) || hours <= 0 || hours > longestHours)
    throw new BadRequest(`hours must be a number above 0 and up to ${String(longestHours)}`);
  return hours;
}

function isOpen({ status }: ZendeskRecord): boolean {
  return status !== 'solved' && status !== 'closed';
}
