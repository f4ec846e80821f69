import { sameNumber } from '@patchcord/contact-attributes';
import {
  type AddPhoneNumberIntent,
  type CustomerReceipt,
  type DeliveryOptions,
  PortError,
} from '@patchcord/contact-ports';
import { findIdentities } from './find-identities.js';
import { findUser } from './find-user.js';
import { parseError } from './parse-error.js';
import { readId, readObject } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';

/**
 * Adds a number to a user as a further direct line; the number of the profile stays (zendesk.md 2.6). A number that is
 * there already, in whatever spelling, is a success. Rejects with `rejected` for one that is another user's direct
 * line: Zendesk takes it only once.
 */
export async function addPhoneNumber(
  context: TicketingContext,
  intent: AddPhoneNumberIntent,
  { mayHaveBeenApplied }: DeliveryOptions,
): Promise<CustomerReceipt> {
  const receipt = { customerId: intent.customerId };
  if (mayHaveBeenApplied && (await hasNumber(context, intent))) return receipt;
  try {
    await post(context, intent);
  } catch (error) {
    if (!PortError.isInstance(error) || error.reason !== 'rejected') throw error;
    if (await hasNumber(context, intent)) return receipt;
    throw isTaken(error) ? createTaken(error) : error;
  }
  return receipt;
}

async function post({ request }: TicketingContext, { customerId, phone }: AddPhoneNumberIntent) {
  const answer = await request({
    purpose: 'add a phone number to a user',
    method: 'POST',
    path: `/api/v2/users/${customerId}/identities`,
    body: { identity: { type: 'phone_number', value: phone } },
  });
  if (readId(readObject(readObject(answer)['identity'])['id']) !== undefined) return;
  // An answer of 2xx that cannot be read: the next attempt looks for the number.
  throw new PortError('unavailable', 'Zendesk answered without an identity.', { mayHaveBeenApplied: true });
}

/** Direct lines are identities; a number that is shared with others stands on the profile only. */
async function hasNumber(
  context: TicketingContext,
  { customerId, phone }: AddPhoneNumberIntent,
): Promise<boolean> {
  const isSame = (value: string) => sameNumber(value, phone, context.defaultCountry);
  if ((await findIdentities(context, customerId, 'phone_number')).some(isSame)) return true;
  const profile = await findUser(context, customerId);
  return profile?.phone !== undefined && isSame(profile.phone);
}

/** Under which field a taken number is refused, and whether with a code, is not known for identities. */
function isTaken({ cause }: PortError): boolean {
  const { fields, text = '' } = parseError(cause);
  return Object.values(fields).flat().includes('DuplicateValue') || /already|duplicate|taken/i.test(text);
}

function createTaken(cause: PortError): PortError {
  return new PortError('rejected', "The number is another user's direct line.", { cause: cause.cause });
}
