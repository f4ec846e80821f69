import type { UserId } from '@patchcord/contact-ports';
import { expectList } from './expect-answer.js';
import { readObject, readText } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { undefinedIfHidden } from './undefined-if-hidden.js';

/**
 * A user's direct lines or e-mail addresses as they are stored, that of the profile among them; none for a user whom the
 * agent may not see. A number that is shared between users has no identity (zendesk.md 2.6).
 */
export async function findIdentities(
  { request }: Pick<TicketingContext, 'request'>,
  userId: UserId,
  type: 'phone_number' | 'email',
): Promise<readonly string[]> {
  const answer = request({
    purpose: type === 'email' ? 'read the addresses of a user' : 'read the phone numbers of a user',
    method: 'GET',
    path: `/api/v2/users/${userId}/identities`,
  });
  const identities = await undefinedIfHidden(answer.then((body) => expectList(body, 'identities')));
  return (identities ?? [])
    .map(readObject)
    .filter((identity) => identity['type'] === type)
    .flatMap(({ value }) => readText(value) ?? []);
}
