import {
  type CustomerFieldsReceipt,
  PortError,
  type UpdateCustomerFieldsIntent,
} from '@patchcord/contact-ports';
import { findMissingUserFields } from './find-missing-user-fields.js';
import { readObject } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { toCustomer } from './to-customer.js';

/**
 * Sets fields of a user's profile, and leaves the others as they are: the same again changes nothing. Zendesk takes no
 * notice of keys it does not know; which those are is read from its answer, and, where a key is not in it, from the list
 * of the account's fields.
 */
export async function updateCustomerFields(
  context: TicketingContext,
  { customerId, fields }: UpdateCustomerFieldsIntent,
): Promise<CustomerFieldsReceipt> {
  const keys = Object.keys(fields);
  const values = Object.entries(fields).map(([key, value]) => [key, value === '' ? null : value]);
  const answer = await context.request({
    purpose: 'set fields of a user',
    method: 'PUT',
    path: `/api/v2/users/${customerId}`,
    body: { user: { user_fields: Object.fromEntries(values) as unknown } },
  });
  const { user } = readObject(answer);
  if (toCustomer(user) === undefined) {
    throw new PortError('unavailable', 'Zendesk answered without a user.', { mayHaveBeenApplied: true });
  }
  const stored = readObject(readObject(user)['user_fields']);
  const absent = keys.filter((key) => !Object.hasOwn(stored, key));
  return { customerId, missingFields: await findMissing(context, absent) };
}

/** The fields are written: a list that cannot be read must not make anybody write them again. */
async function findMissing(context: TicketingContext, absent: readonly string[]): Promise<readonly string[]> {
  if (absent.length === 0) return [];
  return findMissingUserFields(context, absent).catch(() => absent);
}
