import { readId, readList, readObject, readText } from '../shared/read-json.js';
import { expectRecord } from './expect-answer.js';
import { BadRequest } from './look-up-answer.js';
import type { LookUpContext } from './look-up-context.js';
import { readPages } from './read-pages.js';
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
  context: LookUpContext,
  user: ZendeskRecord,
): Promise<readonly ZendeskRecord[]> {
  const hours = readHours(context.parameters['hours']);
  const pages = readPages(
    context,
    `/api/v2/users/${readId(user['id']) ?? '0'}/tickets/requested`,
    { sort_by: 'updated_at', sort_order: 'desc', exclude_archived: 'true', per_page: '100' },
    'tickets',
  );
  for await (const { date, records } of pages) {
    const since = date - hours * 3_600_000;
    const isTooOld = (ticket: ZendeskRecord) => hours !== Infinity && updatedAt(ticket) < since;
    const found = records.filter((ticket) => isOpen(ticket) && !isTooOld(ticket));
    if (found.length > 0) return found.sort((a, b) => updatedAt(b) - updatedAt(a)).slice(0, 1);
    if (records.some(isTooOld)) break;
  }
  return [];
}

function updatedAt(ticket: ZendeskRecord): number {
  return Date.parse(readText(ticket['updated_at']) ?? '');
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
