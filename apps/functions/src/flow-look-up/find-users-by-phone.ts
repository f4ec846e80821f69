import {
  isAnonymousNumber,
  matchByPhone,
  preferDirectLines,
  toE164,
  toSearchedDigits,
} from '@patchcord/contact-attributes';
import { readText } from '../shared/read-json.js';
import { active, readIdentities } from './find-users.js';
import { BadRequest } from './look-up-answer.js';
import type { LookUpContext } from './look-up-context.js';
import { readPages } from './read-pages.js';
import type { ZendeskRecord } from './zendesk-records.js';

/**
 * The users one of whose numbers is this number, by the rules of the app (contact-rules.md 2); who has the number for
 * themselves beats who shares it. Of a withheld number there is nobody.
 * @param value as Connect reports it, or as a flow gives it
 */
export async function findUsersByPhone(
  context: LookUpContext,
  value: string,
): Promise<readonly ZendeskRecord[]> {
  const { defaultCountry } = context;
  if (isAnonymousNumber(value)) return [];
  const number = toE164(value, defaultCountry);
  if (number === undefined) throw new BadRequest('value must be a phone number');
  const query = `role:end-user phone:*${toSearchedDigits(number)}`;
  for await (const { records } of readPages(context, '/api/v2/search', { query }, 'results')) {
    const hits = active(records)
      .filter(({ role }) => (role ?? 'end-user') === 'end-user')
      .map((user) => ({
        user,
        phone: readText(user['phone']),
        shared: user['shared_phone_number'] === true,
      }));
    const matches = await matchByPhone(number, hits, {
      defaultCountry,
      readDirectLines: ({ user }) => readIdentities(context, user, 'phone_number'),
    });
    if (matches.length > 0) return preferDirectLines(matches).map(({ user }) => user);
  }
  return [];
}
