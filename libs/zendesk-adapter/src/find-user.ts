import type { Customer, UserId } from '@patchcord/contact-ports';
import { expectRecord } from './expect-answer.js';
import { readList, readObject, readText } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { toCustomer } from './to-customer.js';
import { undefinedIfHidden } from './undefined-if-hidden.js';

/**
 * A user by id, with the name of their organisation; undefined when there is none, or the agent may not see them. An
 * answer without the organisation, which is asked for beside the user, is as good.
 */
export async function findUser({ request }: TicketingContext, id: UserId): Promise<Customer | undefined> {
  const answer = request({
    purpose: 'read a user',
    method: 'GET',
    path: `/api/v2/users/${id}`,
    query: { include: 'organizations' },
  });
  const found = await undefinedIfHidden(
    answer.then((body) => ({ user: expectRecord(body, 'user'), beside: readObject(body)['organizations'] })),
  );
  const customer = toCustomer(found?.user);
  const organisation = readList(found?.beside)
    .map(readObject)
    .find((other) => other['id'] === found?.user['organization_id']);
  const name = readText(organisation?.['name']);
  return customer === undefined || name === undefined ? customer : { ...customer, organisation: name };
}
