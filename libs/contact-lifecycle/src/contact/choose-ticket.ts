import type { ContactSettings } from '@patchcord/contact-attributes';
import type { Customer, Ticket, TicketId, Ticketing } from '@patchcord/contact-ports';
import { isOutboundCall } from './contact-channel.js';
import type { CustomerIdentity } from './customer-identity.js';
import type { QueueBrandMapping } from '@patchcord/queue-mapping';
import type { Decided } from './decide-customer.js';
import { placeNewTicket, type PlacementInput, type TicketPlacement } from './place-new-ticket.js';

/** The ticket a contact will be recorded on. */
export type TicketChoice =
  | { readonly kind: 'existing'; readonly ticket: Ticket }
  | {
      readonly kind: 'new';
      readonly followUpOf: TicketId | undefined;
      /** Undefined for a follow-up, which stays where the closed ticket was. */
      readonly placement: TicketPlacement | undefined;
    }
  /** The flow named a ticket whose requester is somebody else: the agent decides. */
  | { readonly kind: 'otherRequester'; readonly ticket: Ticket };

export interface TicketChoosing extends Decided<TicketChoice> {
  /** The flow named a ticket that does not exist, or that this agent may not see. */
  readonly unknownTicket: TicketId | undefined;
}

export interface TicketChoosingInput {
  /** Undefined while nobody has been identified. */
  readonly customer: CustomerIdentity | undefined;
  readonly contact: PlacementInput['contact'];
  readonly settings: PlacementInput['settings'] &
    Pick<ContactSettings, 'zendeskTicket' | 'recentTicketTimeout'>;
}

const millisecondsPerMinute = 60_000;

/**
 * Which ticket, by rows 3 to 7 of contact-rules.md, section 3, and where a new one belongs. Rejects with a
 * `PortError` when Zendesk cannot be asked.
 */
export async function chooseTicket(
  input: TicketChoosingInput,
  ticketing: Pick<Ticketing, 'findTicket' | 'findRecentTicket' | 'findBrands' | 'findOutboundQueueField'>,
  mapping: QueueBrandMapping,
): Promise<TicketChoosing> {
  const choosing = await applyRules(input, ticketing);
  const { outcome } = choosing;
  if (outcome.kind !== 'new' || outcome.followUpOf !== undefined) return choosing;
  const placement = await placeNewTicket({ ...input, mapping }, ticketing);
  return {
    ...choosing,
    outcome: { ...outcome, placement },
    reason: `${choosing.reason} ${placement.reason}`,
  };
}

async function applyRules(
  { customer, contact, settings }: TicketChoosingInput,
  ticketing: Pick<Ticketing, 'findTicket' | 'findRecentTicket'>,
): Promise<TicketChoosing> {
  if (isOutboundCall(contact)) {
    return newTicket('A call that was not dialled from a ticket gets a new one.');
  }
  const { zendeskTicket, recentTicketTimeout } = settings;
  if (zendeskTicket === 0) {
    return newTicket('The customer asked for a new ticket (zendesk_ticket is 0).');
  }

  let unknownTicket: TicketId | undefined;
  if (zendeskTicket !== undefined) {
    const ticket = await ticketing.findTicket(zendeskTicket);
    if (ticket) return { ...chooseGivenTicket(ticket, customer), unknownTicket: undefined };
    unknownTicket = zendeskTicket;
  }

  if (customer?.kind !== 'recognised') {
    return newTicket('Only a recognised customer can have a recent ticket.', unknownTicket);
  }
  if (recentTicketTimeout <= 0) {
    return newTicket('The recent-ticket rule is off (recent_ticket_timeout is 0).', unknownTicket);
  }
  const window = `the last ${String(recentTicketTimeout)} minutes`;
  const ticket = await ticketing.findRecentTicket(
    customer.customer.id,
    recentTicketTimeout * millisecondsPerMinute,
  );
  if (!ticket) {
    return newTicket(`${customer.customer.name} has no open ticket updated in ${window}.`, unknownTicket);
  }
  return {
    outcome: { kind: 'existing', ticket },
    reason: `#${String(ticket.id)} is the newest ticket of ${customer.customer.name}, updated in ${window}.`,
    unknownTicket,
  };
}

function newTicket(reason: string, unknownTicket?: TicketId): TicketChoosing {
  return { outcome: { kind: 'new', followUpOf: undefined, placement: undefined }, reason, unknownTicket };
}

/** Of several customers the one whose ticket it is. */
export function candidateOf(ticket: Ticket, customer: CustomerIdentity | undefined): Customer | undefined {
  return customer?.kind === 'several'
    ? customer.candidates.find(({ id }) => id === ticket.requesterId)
    : undefined;
}

function isSomebodyElses(ticket: Ticket, customer: CustomerIdentity | undefined): boolean {
  if (ticket.requesterId === undefined) return false;
  if (customer?.kind === 'recognised') return ticket.requesterId !== customer.customer.id;
  return customer?.kind === 'several' && !candidateOf(ticket, customer);
}

function chooseGivenTicket(ticket: Ticket, customer: CustomerIdentity | undefined): Decided<TicketChoice> {
  const given = `The attribute zendesk_ticket names #${String(ticket.id)}`;
  if (isSomebodyElses(ticket, customer)) {
    return {
      outcome: { kind: 'otherRequester', ticket },
      reason: `${given}, but its requester is somebody else.`,
    };
  }
  if (ticket.closed) {
    return {
      outcome: { kind: 'new', followUpOf: ticket.id, placement: undefined },
      reason: `${given}, which is closed; a follow-up continues it.`,
    };
  }
  return { outcome: { kind: 'existing', ticket }, reason: `${given}.` };
}
