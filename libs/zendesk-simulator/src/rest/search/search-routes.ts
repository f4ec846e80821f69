import type { Context } from 'hono';
import type { Desk } from '../../desk/desk.js';
import { digitsOf } from '../../desk/phone-number.js';
import type { UserRecord } from '../../desk/user.js';
import { paginate } from '../paginate.js';
import type { RestApi, RestEnvironment, RestWorld } from '../rest-api.js';
import { missingParameter, RestError } from '../rest-error.js';
import { visibleTickets } from '../tickets/visible-ticket.js';
import { toUserJson, toUserSideloads } from '../users/user-json.js';
import { isSameKey } from '../users/user-members.js';
import { matchesText } from './match-text.js';
import { matchesTicket } from './match-ticket.js';
import { matchesUser } from './match-user.js';
import { parseSearchQuery, type SearchTerm } from './search-query.js';

const maximumResults = 1000;

/** Adds the searches. They see new records only after the index has read them. */
export function addSearchRoutes(api: RestApi, { desk }: RestWorld): void {
  const searchableUsers = () =>
    [...desk.users.values()].filter(({ id, active }) => active && desk.index.has(id));

  api.get('/search', (context) => {
    const query = requiredQuery(context);
    const found = search(desk, parseSearchQuery(query), searchableUsers());
    const results = sortResults(found, context.req.query('sort_by'), context.req.query('sort_order'));
    return context.json({ ...limitedPage(context, 'results', results), facets: null });
  });

  api.get('/search/count', (context) =>
    context.json({ count: search(desk, parseSearchQuery(requiredQuery(context)), searchableUsers()).length }),
  );

  const list = (context: Context<RestEnvironment>, users: readonly UserRecord[]) => {
    const json = users.map((user) => toUserJson(desk, user));
    return context.json({ ...paginate(context, 'users', json), ...toUserSideloads(context, desk, users) });
  };

  api.get('/users/search', (context) => {
    const externalId = context.req.query('external_id');
    if (externalId !== undefined) {
      return list(
        context,
        searchableUsers().filter((user) => isSameKey(user.external_id, externalId)),
      );
    }
    const terms = parseSearchQuery(requiredQuery(context));
    return list(
      context,
      searchableUsers().filter((user) => fitsAll(desk, user, terms)),
    );
  });

  api.get('/users/autocomplete', (context) => {
    const name = context.req.query('name');
    const phone = context.req.query('phone');
    if ((name ?? phone ?? '').length < 2) throw missingParameter('name');
    const users = searchableUsers()
      .filter(({ id }) => !desk.identitiesOf(id).some(({ type }) => type === 'foreign'))
      .filter((user) =>
        name === undefined
          ? digitsOf(user.phone ?? '').includes(digitsOf(phone ?? ''))
          : matchesText(user.name, `${name}*`),
      );
    return list(context, users);
  });
}

function requiredQuery(context: Context<RestEnvironment>): string {
  const query = context.req.query('query') ?? '';
  if (query.trim() === '') throw missingParameter('query');
  return query;
}

function fitsAll(desk: Desk, user: UserRecord, terms: readonly SearchTerm[]): boolean {
  return terms.every((term) => matchesUser(desk, user, term) !== term.negated);
}

function search(
  desk: Desk,
  terms: readonly SearchTerm[],
  users: readonly UserRecord[],
): Record<string, unknown>[] {
  const tickets = visibleTickets(desk)
    .filter(({ id }) => desk.index.has(id))
    .filter((ticket) => terms.every((term) => matchesTicket(desk, ticket, term) !== term.negated))
    .reverse();
  // Only ticket searches know `status` and `subject`, only user searches know `role` and `phone`: no key, both.
  return [
    ...users
      .filter((user) => fitsAll(desk, user, terms))
      .map((user) => ({ ...toUserJson(desk, user), result_type: 'user' })),
    ...tickets.map((ticket) => ({ ...structuredClone(ticket), result_type: 'ticket' })),
  ];
}

const resultSortKeys: readonly string[] = ['created_at', 'updated_at', 'priority', 'status', 'ticket_type'];

/** By relevance, which here is the order found, unless the request names a member; the newest first then. */
function sortResults(
  results: readonly Record<string, unknown>[],
  sortBy: string | undefined,
  sortOrder: string | undefined,
): readonly Record<string, unknown>[] {
  if (sortBy === undefined || !resultSortKeys.includes(sortBy)) return results;
  const direction = sortOrder === 'asc' ? 1 : -1;
  const keyOf = (result: Record<string, unknown>) => {
    const value = result[sortBy === 'ticket_type' ? 'type' : sortBy];
    return typeof value === 'string' ? value : '';
  };
  return [...results].sort((one, other) => keyOf(one).localeCompare(keyOf(other)) * direction);
}

function limitedPage(context: Context<RestEnvironment>, plural: string, results: readonly unknown[]) {
  const page = paginate(context, plural, results);
  const perPage = Math.min(100, Number(context.req.query('per_page') ?? 100));
  if (Number(context.req.query('page') ?? 1) * perPage > maximumResults) {
    throw new RestError(422, {
      error: 'invalid',
      description: 'Invalid search: Requested response size was greater than Search Response Limits',
    });
  }
  return page;
}
