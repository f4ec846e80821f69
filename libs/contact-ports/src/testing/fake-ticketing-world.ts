import type { Clock } from '../clock.js';
import type { Brand, Customer, DeliveryOptions, Ticket, Ticketing } from '../ticketing.js';
import type { CreateTicketIntent, RecordCallIntent } from '../write-intent.js';

export interface FakeNumber {
  /** In any spelling. */
  readonly value: string;
  readonly shared: boolean;
}

export interface FakeCustomer extends Customer {
  readonly numbers: readonly FakeNumber[];
  readonly email: string | undefined;
}

export interface FakeTicket extends Ticket {
  /** The contact it was created for. */
  readonly contactId: string | undefined;
  /** What it was created from; undefined for a ticket that was there before. */
  readonly intent: CreateTicketIntent | undefined;
  /** Name of its brand, and value of its field `connect_outbound_queue`. */
  readonly brand: string | undefined;
  readonly connectOutboundQueue: string | undefined;
  /** False for a ticket that this agent may not see. */
  readonly visible: boolean;
}

export interface FakeCall {
  readonly id: number;
  readonly intent: RecordCallIntent;
}

/** One call of a method of {@link Ticketing}, with the arguments as they came. */
export type FakeDelivery = {
  readonly [Method in keyof Ticketing]: {
    readonly method: Method;
    readonly input: Parameters<Ticketing[Method]>[0];
    readonly options: Method extends 'deliver' ? DeliveryOptions : undefined;
  };
}[keyof Ticketing];

/** What is in the Zendesk that {@link FakeTicketing} pretends to be. Tests fill it and look at it. */
export class FakeTicketingWorld {
  customers: readonly FakeCustomer[] = [];
  tickets: readonly FakeTicket[] = [];
  calls: readonly FakeCall[] = [];
  brands: readonly Brand[] = [];
  /** Id of the ticket field `connect_outbound_queue`; undefined when there is none. */
  outboundQueueField: number | undefined;
  /** Every call of every method, oldest first. */
  deliveries: readonly FakeDelivery[] = [];
  #lastId = 1000;
  readonly #clock: Clock;

  /** @param clock Zendesk's own clock */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Adds a user; `numbers` in any spelling, plain texts are direct lines. */
  addCustomer(customer: {
    readonly id?: number;
    readonly name: string;
    readonly numbers?: readonly (string | FakeNumber)[];
    readonly organisation?: string;
    readonly email?: string;
  }): FakeCustomer {
    const added: FakeCustomer = {
      id: customer.id ?? this.createId(),
      name: customer.name,
      numbers: (customer.numbers ?? []).map((number) =>
        typeof number === 'string' ? { value: number, shared: false } : number,
      ),
      organisation: customer.organisation,
      email: customer.email,
    };
    this.customers = [...this.customers, added];
    return added;
  }

  /** Adds a ticket; by default one without requester, open, just updated, and visible to the agent. */
  addTicket(ticket: Partial<FakeTicket> = {}): FakeTicket {
    const added: FakeTicket = {
      id: ticket.id ?? this.createId(),
      subject: ticket.subject ?? 'A ticket',
      requesterId: ticket.requesterId,
      closed: ticket.closed ?? false,
      updatedAt: ticket.updatedAt ?? this.#clock.now(),
      contactId: ticket.contactId,
      intent: ticket.intent,
      brand: ticket.brand,
      connectOutboundQueue: ticket.connectOutboundQueue,
      visible: ticket.visible ?? true,
    };
    this.tickets = [...this.tickets, added];
    return added;
  }

  /** Changes a ticket that is there, without touching its `updatedAt`. */
  changeTicket(id: number, change: Partial<Omit<FakeTicket, 'id'>>): void {
    this.tickets = this.tickets.map((ticket) => (ticket.id === id ? { ...ticket, ...change } : ticket));
  }

  /** An id that nothing else has. */
  createId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}
