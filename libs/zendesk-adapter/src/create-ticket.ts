import {
  type CreateTicketIntent,
  type DeliveryOptions,
  type Milliseconds,
  PortError,
  type Ticket,
  type TicketReceipt,
} from '@patchcord/contact-ports';
import { findByContact } from './find-by-contact.js';
import { orFallBack } from './or-fall-back.js';
import { parseError } from './parse-error.js';
import { readObject } from './read-json.js';
import type { TicketingContext } from './ticketing-context.js';
import { isVoiceTicket, toPlainTicket, toVoiceTicket } from './to-new-ticket.js';
import { toTicket } from './to-ticket.js';
import { wait } from './wait.js';
import { withIdempotencyKey } from './with-idempotency-key.js';

/** A new ticket may be missing from the list for a moment (zendesk.md 2.4). */
const pauseBeforeSecondLook: Milliseconds = 2_000;

/** Creates a contact's ticket; after a lost answer it first looks for the one that may be there. */
export async function createTicket(
  context: TicketingContext,
  intent: CreateTicketIntent,
  { mayHaveBeenApplied }: DeliveryOptions,
): Promise<TicketReceipt> {
  const known = mayHaveBeenApplied ? await findTwice(context, intent.contactId) : undefined;
  if (known !== undefined) return toReceipt(known, intent);
  if (!isVoiceTicket(intent)) return createPlain(context, intent);
  return orFallBack(
    context,
    async () => send(context, intent, toVoiceTicket(intent, context.agentId)),
    async () => createPlain(context, intent),
  );
}

async function createPlain(context: TicketingContext, intent: CreateTicketIntent): Promise<TicketReceipt> {
  try {
    return await send(
      context,
      intent,
      withIdempotencyKey(toPlainTicket(intent, context.agentId), intent.key),
    );
  } catch (error) {
    const known = isKeyUsedUp(error) ? await findByContact(context, intent.contactId) : undefined;
    if (known === undefined) throw error;
    return toReceipt(known, intent);
  }
}

async function send(
  { request }: TicketingContext,
  intent: CreateTicketIntent,
  call: Parameters<TicketingContext['request']>[0],
): Promise<TicketReceipt> {
  return toReceipt(toTicket(readObject(await request(call))['ticket']), intent);
}

async function findTwice(context: TicketingContext, contactId: string): Promise<Ticket | undefined> {
  const ticket = await findByContact(context, contactId);
  if (ticket !== undefined) return ticket;
  await wait(context.clock, pauseBeforeSecondLook);
  return findByContact(context, contactId);
}

/** The key has created a ticket already, from a body that another version of this code has written. */
function isKeyUsedUp(error: unknown): boolean {
  return PortError.isInstance(error) && parseError(error.cause).code === 'IdempotentRequestError';
}

function toReceipt(ticket: Ticket | undefined, { subject }: CreateTicketIntent): TicketReceipt {
  // An answer of 2xx that cannot be read: the ticket exists, and the next attempt finds it by its external id.
  if (ticket === undefined) {
    throw new PortError('unavailable', 'Zendesk answered without a ticket.', { mayHaveBeenApplied: true });
  }
  return { ticketId: ticket.id, subject: ticket.subject === `#${ticket.id}` ? subject : ticket.subject };
}
