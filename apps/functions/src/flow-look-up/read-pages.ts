import { readText } from '../shared/read-json.js';
import { ZendeskFailure } from '../zendesk/zendesk-failure.js';
import { expectRecords } from './expect-answer.js';
import type { LookUpContext } from './look-up-context.js';
import type { ZendeskRecord } from './zendesk-records.js';

/** A page of a list. */
export interface Page {
  readonly records: readonly ZendeskRecord[];
  /** Zendesk's clock, in milliseconds since the epoch. */
  readonly date: number;
}

/** More than there is time for. */
const mostPages = 10;

/**
 * A list page by page, for as long as whoever asks has not found what they look for. Throws a {@link ZendeskFailure} when
 * there are too many pages: what stands on the next one nobody knows, and it is not *not found* (contact-rules.md 2).
 */
export async function* readPages(
  { deadline, read }: LookUpContext,
  path: string,
  query: Readonly<Record<string, string>>,
  member: string,
): AsyncGenerator<Page> {
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await read(path, page === 1 ? query : { ...query, page: String(page) }, deadline);
    yield { records: expectRecords(answer, member), date: answer.date };
    if (readText(answer.body?.['next_page']) === undefined) return;
  }
  throw new ZendeskFailure('unavailable', `There are more ${member} than can be read in time.`);
}
