import {
  type CreateTicketIntent,
  type DeliveryOptions,
  type Milliseconds,
  PortError,
  type Ticket,
  type TicketReceipt,
} from '@patchcord/contact-ports';
import { findByContactId } from './find-by-contact-id.js';
import { findByExternalId } from './find-by-external-id.js';
import { orFallBack } from './or-fall-back.js';
import { parseError } from './parse-error.js';
import { readObject } from './read-json.js';
import { type TicketChoices, toTicketChoices, withoutRefusedChoices } from './ticket-choices.js';
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
  const known = mayHaveBeenApplied ? await findCreated(context, intent) : undefined;
  if (known !== undefined) return toReceipt(known, intent);
  return create(context, intent, await toTicketChoices(context, intent));
}

/**
 * The ticket that a contact goes on with where its own was closed: one that goes on with its conversation already, since
 * other agents' legs may have made one, else a new one.
 */
export async function continueTicket(
  context: TicketingContext,
  intent: CreateTicketIntent,
  delivery: DeliveryOptions,
): Promise<TicketReceipt> {
  if (delivery.mayHaveBeenApplied) return createTicket(context, intent, delivery);
  const known = toCreated(await findByExternalId(context, intent.conversationId), intent);
  return known === undefined ? createTicket(context, intent, delivery) : toReceipt(known, intent);
}

/** A brand or a queue that Zendesk does not take must not cost the ticket: what it names is left out. */
async function create(
  context: TicketingContext,
  intent: CreateTicketIntent,
  choices: TicketChoices,
): Promise<TicketReceipt> {
  try {
    if (!isVoiceTicket(intent)) return await createPlain(context, intent, choices);
    return await orFallBack(
      context,
      async () => send(context, intent, toVoiceTicket(intent, context.agentId, choices)),
      async () => createPlain(context, intent, choices),
    );
  } catch (error) {
    const rest = withoutRefusedChoices(choices, error);
    if (rest === undefined) throw error;
    return create(context, intent, rest);
  }
}

async function createPlain(
  context: TicketingContext,
  intent: CreateTicketIntent,
  choices: TicketChoices,
): Promise<TicketReceipt> {
  const call = toPlainTicket(intent, context.agentId, choices);
  try {
    return await send(context, intent, withIdempotencyKey(call, toIdempotencyKey(intent, choices)));
  } catch (error) {
    const known = isKeyUsedUp(error)
      ? toCreated(await findByExternalId(context, intent.conversationId), intent)
      : undefined;
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

/** The search finds a ticket whose external id has been taken over by a later conversation in the meantime. */
async function findCreated(
  context: TicketingContext,
  intent: CreateTicketIntent,
): Promise<Ticket | undefined> {
  const { conversationId } = intent;
  const ticket = toCreated(await findByExternalId(context, conversationId), intent);
  if (ticket !== undefined) return ticket;
  await wait(context.clock, pauseBeforeSecondLook);
  return (
    toCreated(await findByExternalId(context, conversationId), intent) ??
    toCreated(await findByContactId(context, conversationId), intent)
  );
}

/**
 * The first ticket that can be the created one. A closed one is not, nor what a follow-up continues: both were there
 * before, and nothing could be recorded on them.
 */
function toCreated(tickets: readonly unknown[], { followUpOf }: CreateTicketIntent): Ticket | undefined {
  return tickets
    .map(toTicket)
    .find((ticket) => ticket !== undefined && !ticket.closed && ticket.id !== followUpOf);
}

/** One key belongs to one body (zendesk.md 2.5). */
function toIdempotencyKey(
  { brandId, followUpOf, key, outboundQueue }: CreateTicketIntent,
  choices: TicketChoices,
): string {
  const own = followUpOf === undefined ? key : `${key}/follow-up-of-${followUpOf}`;
  const left = [
    ...(brandId !== undefined && choices.brandId === undefined ? ['brand'] : []),
    ...(outboundQueue !== undefined && choices.outboundQueue === undefined ? ['queue'] : []),
  ];
  return left.length === 0 ? own : `${own}/without-${left.join('-')}`;
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
