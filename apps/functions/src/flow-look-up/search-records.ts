import { expectRecords } from './expect-answer.js';
import { active } from './find-users.js';
import { BadRequest } from './look-up-answer.js';
import type { LookUpContext } from './look-up-context.js';
import { fillSearchTemplate } from './search-template.js';
import type { Found, ZendeskRecord } from './zendesk-records.js';

/**
 * What a search finds: users, or tickets. With the parameter `pick` = `newest` only the one that was updated last.
 * A search sees new records after some minutes (zendesk.md 2.4).
 */
export async function searchRecords({ deadline, parameters, read }: LookUpContext): Promise<Found> {
  const { pick, template } = parameters;
  if (template === undefined) throw new BadRequest('template must be a search');
  if (pick !== undefined && pick !== 'newest') throw new BadRequest('pick must be newest, or left out');
  const query = fillSearchTemplate(template, parameters);
  const answer = await read(
    '/api/v2/search',
    { query, sort_by: 'updated_at', sort_order: 'desc', per_page: '25' },
    deadline,
  );
  const found = expectRecords(answer, 'results').filter(
    (record) => isTicket(record) || (record['result_type'] === 'user' && active([record]).length > 0),
  );
  const chosen = pick === 'newest' ? found.slice(0, 1) : found;
  return { users: chosen.filter((record) => !isTicket(record)), tickets: chosen.filter(isTicket) };
}

function isTicket(record: ZendeskRecord): boolean {
  return record['result_type'] === 'ticket';
}
