import { sameNumber } from '@patchcord/contact-attributes';
import {
  type CreateCustomerIntent,
  type Customer,
  type CustomerReceipt,
  PortError,
} from '@patchcord/contact-ports';
import { expectList } from './expect-answer.js';
import { toOwnUserExternalId, toUserExternalId } from './external-id.js';
import { findIdentities } from './find-identities.js';
import { parseError } from './parse-error.js';
import { readInstant, readObject } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { toCustomer } from './to-customer.js';

/** What Zendesk stores of a new user; the external id says whom of our intents it belongs to. */
interface NewUser {
  readonly name: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly external_id: string;
}

/** In characters: a longer name is refused, and with it the user. */
const longestName = 255;

/**
 * Creates an end user, at most once: the external id is unique in the account, so a second attempt, or a second call
 * that comes before search has indexed the user, is refused by Zendesk and answered with the user who is there.
 * Nothing of that user is changed. An e-mail address or a number that Zendesk does not take (it belongs to somebody,
 * or is none) is left out: without the user there would be no ticket. So is an external id that somebody has whom
 * nobody can find any more, such as a deleted user, or who has another number or address by now: the contact's own
 * stands in.
 */
export async function createCustomer(
  context: TicketingContext,
  intent: CreateCustomerIntent,
): Promise<CustomerReceipt> {
  const { email, phone } = intent;
  const name = Array.from(intent.name).slice(0, longestName).join('');
  return create(context, { name, phone, email, external_id: toUserExternalId(intent) }, intent);
}

async function create(
  context: TicketingContext,
  user: NewUser,
  intent: CreateCustomerIntent,
): Promise<CustomerReceipt> {
  try {
    return await post(context, user);
  } catch (error) {
    if (!PortError.isInstance(error) || error.reason !== 'rejected') throw error;
    const ownExternalId = toOwnUserExternalId(intent);
    // Under which field, and with which code, a taken external id is refused differs: so we look.
    const known = await findCreated(context, user);
    if (known !== undefined) {
      if (user.external_id === ownExternalId || (await isStill(context, known, intent))) {
        return { customerId: known.id };
      }
      return create(context, { ...user, external_id: ownExternalId }, intent);
    }
    const rest = withoutRefused(user, error, ownExternalId);
    if (rest === undefined) throw error;
    return create(context, rest, intent);
  }
}

/** Whether they still have the number, or else the address, that their external id was made of, as far as it is known. */
async function isStill(
  context: TicketingContext,
  known: Customer,
  { email, phone }: CreateCustomerIntent,
): Promise<boolean> {
  const isSame = (text: string) =>
    phone === undefined
      ? text.toLowerCase() === email?.trim().toLowerCase()
      : sameNumber(text, phone, context.defaultCountry);
  const main = phone === undefined ? known.email : known.phone;
  if (main === undefined || isSame(main)) return true;
  const type = phone === undefined ? 'email' : 'phone_number';
  return (await findIdentities(context, known.id, type)).some(isSame);
}

async function post({ request, time }: TicketingContext, newUser: NewUser): Promise<CustomerReceipt> {
  const answer = await request({
    purpose: 'create a user',
    method: 'POST',
    path: '/api/v2/users',
    body: { user: { ...newUser, skip_verify_email: true } },
  });
  const { user } = readObject(answer);
  const createdAt = readInstant(readObject(user)['created_at']);
  if (createdAt !== undefined) time.synchronise(createdAt);
  const customer = toCustomer(user);
  if (customer !== undefined) return { customerId: customer.id };
  // An answer of 2xx that cannot be read: the user exists, and the next attempt finds them by the external id.
  throw new PortError('unavailable', 'Zendesk answered without a user.', { mayHaveBeenApplied: true });
}

async function findCreated({ request }: TicketingContext, user: NewUser): Promise<Customer | undefined> {
  const answer = await request({
    purpose: 'look for the user that may have been created',
    method: 'GET',
    path: '/api/v2/users/show_many',
    query: { external_ids: user.external_id },
  });
  return expectList(answer, 'users').flatMap((value) => toCustomer(value) ?? [])[0];
}

function withoutRefused(user: NewUser, error: PortError, ownExternalId: string): NewUser | undefined {
  const { fields } = parseError(error.cause);
  if (user.email !== undefined && 'email' in fields) return { ...user, email: undefined };
  if (user.phone !== undefined && 'phone' in fields) return { ...user, phone: undefined };
  if (user.external_id !== ownExternalId && 'external_id' in fields) {
    return { ...user, external_id: ownExternalId };
  }
  return undefined;
}
