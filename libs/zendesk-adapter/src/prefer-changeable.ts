import { readId } from './read-json.js';

/**
 * Tickets of one conversation, as Zendesk answered them, the one to go on with first: of those that are not closed,
 * and then of the closed ones, the first that was created, so that everybody finds the same. A follow-up has the
 * external id of the closed ticket that it continues, and each further leg has to find the follow-up.
 */
export function preferChangeable(
  tickets: readonly Readonly<Record<string, unknown>>[],
): readonly Readonly<Record<string, unknown>>[] {
  return tickets
    .filter(({ id }) => readId(id) !== undefined)
    .sort((a, b) => Number(isClosed(a)) - Number(isClosed(b)) || Number(a['id']) - Number(b['id']));
}

function isClosed({ status }: Readonly<Record<string, unknown>>): boolean {
  return status === 'closed';
}
