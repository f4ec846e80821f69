import type { Customer, UserId } from '@patchcord/contact-ports';
import { expectRecord } from './expect-answer.js';
import type { TicketingContext } from './ticketing-context.js';
import { toCustomer } from './to-customer.js';
import { undefinedIfHidden } from './undefined-if-hidden.js';

/** A user by id; undefined when there is none, or the agent may not see them. */
export async function findUser({ request }: TicketingContext, id: UserId): Promise<Customer | undefined> {
  const answer = request({ purpose: 'read a user', method: 'GET', path: `/api/v2/users/${id}` });
  return toCustomer(await undefinedIfHidden(answer.then((body) => expectRecord(body, 'user'))));
}
