import { expectList } from './expect-answer.js';
import { readObject, readText } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';

/** More user fields than any account has. */
const mostPages = 5;

/** Which of these keys no active user field of the account has, in their order. */
export async function findMissingUserFields(
  { request }: Pick<TicketingContext, 'request'>,
  keys: readonly string[],
): Promise<readonly string[]> {
  let missing = keys;
  for (let page = 1; page <= mostPages && missing.length > 0; page += 1) {
    const answer = await request({
      purpose: 'list user fields',
      method: 'GET',
      path: '/api/v2/user_fields',
      ...(page === 1 ? {} : { query: { page: String(page) } }),
    });
    const known = expectList(answer, 'user_fields')
      .map(readObject)
      .filter(({ active }) => active !== false)
      .map(({ key }) => key);
    missing = missing.filter((key) => !known.includes(key));
    if (readText(readObject(answer)['next_page']) === undefined) break;
  }
  return missing;
}
