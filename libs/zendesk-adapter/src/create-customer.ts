import {
  type CreateCustomerIntent,
  type Customer,
  type CustomerReceipt,
  PortError,
} from '@patchcord/contact-ports';
import { toUserExternalId } from './external-id.js';
import { parseError } from './parse-error.js';
import { readInstant, readList, readObject } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { toCustomer } from './to-customer.js';

/**
 * Creates an end user, at most once: the external id is unique in the account, so a second attempt, or a second call
 * that comes before search has indexed the user, is refused by Zendesk and answered with the user who is there.
 * Nothing of that user is changed. An e-mail address that already belongs to somebody is left out.
 */
export async function createCustomer(
  context: TicketingContext,
  intent: CreateCustomerIntent,
): Promise<CustomerReceipt> {
  try {
    return await post(context, intent);
  } catch (error) {
    const duplicates = readDuplicates(error);
    if (duplicates.includes('external_id')) return findCreated(context, intent, error);
    if (!duplicates.includes('email')) throw error;
  }
  return createCustomer(context, { ...intent, email: undefined });
}

async function post({ request, time }: TicketingContext, intent: CreateCustomerIntent) {
  const { email, name, phone } = intent;
  const answer = await request({
    method: 'POST',
    path: '/api/v2/users',
    body: {
      user: {
        name,
        phone,
        email,
        skip_verify_email: true,
        external_id: toUserExternalId(intent),
      },
    },
  });
  const { user } = readObject(answer);
  const createdAt = readInstant(readObject(user)['created_at']);
  if (createdAt !== undefined) time.synchronise(createdAt);
  return toReceipt(toCustomer(user));
}

async function findCreated({ request }: TicketingContext, intent: CreateCustomerIntent, cause: unknown) {
  const answer = await request({
    method: 'GET',
    path: '/api/v2/users/show_many',
    query: { external_ids: toUserExternalId(intent) },
  });
  return toReceipt(toCustomer(readList(readObject(answer)['users'])[0]), cause);
}

function toReceipt(customer: Customer | undefined, cause?: unknown): CustomerReceipt {
  if (customer !== undefined) return { customerId: customer.id };
  throw new PortError('rejected', 'Zendesk answered without a user.', { cause });
}

function readDuplicates(error: unknown): readonly string[] {
  if (!PortError.isInstance(error) || error.reason !== 'rejected') return [];
  return Object.entries(parseError(error.cause).fields)
    .filter(([, codes]) => codes.includes('DuplicateValue'))
    .map(([field]) => field);
}
