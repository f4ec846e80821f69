import type { Clock } from '../clock.js';
import type { ContactDirection } from '../contact-snapshot.js';
import type { Brand, Customer, DeliveryOptions, OpenTicket, Ticket, Ticketing } from '../ticketing.js';
import type {
  AddContactNoteIntent,
  AddTranscriptIntent,
  CreateTicketIntent,
  RecordCallIntent,
} from '../write-intent.js';

export interface FakeNumber {
  /** In any spelling. */
  readonly value: string;
  readonly shared: boolean;
}

export interface FakeCustomer extends Customer {
  readonly numbers: readonly FakeNumber[];
  readonly email: string | undefined;
  /** Addresses that are not the main one. */
  readonly furtherEmails: readonly string[];
  readonly state: 'active' | 'suspended' | 'deleted';
  /** Values of user fields by key; only of such as the account has. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface FakeTicket extends Ticket {
  readonly status: OpenTicket['status'] | 'solved' | 'closed';
  /** The conversation that its external id is made of. */
  readonly conversationId: string | undefined;
  /** How that conversation began; undefined where the ticket does not say. */
  readonly direction: ContactDirection | undefined;
  /** Further conversations that its comments name: a search finds it by them, too. */
  readonly namedConversations: readonly string[];
  /** An external id that another system gave it. */
  readonly foreignExternalId: string | undefined;
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

/** A chat that was written onto the ticket `intent.ticketId`. */
export interface FakeTranscript {
  readonly intent: AddTranscriptIntent;
}

/** A private note about a contact on the ticket `intent.ticketId`. */
export interface FakeNote {
  readonly intent: AddContactNoteIntent;
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
  /** Chats on tickets, in the order they were written. */
  transcripts: readonly FakeTranscript[] = [];
  /** Contact notes on tickets, in the order they were written. */
  notes: readonly FakeNote[] = [];
  brands: readonly Brand[] = [];
  /** Keys of the user fields that the account has: values of others go nowhere. */
  userFields: readonly string[] = [];
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

  /** Adds a user; `numbers` in any spelling, plain texts are direct lines. The first one is the profile's, unless `phone` says otherwise. */
  addCustomer(customer: {
    readonly id?: number;
    readonly name: string;
    readonly numbers?: readonly (string | FakeNumber)[];
    readonly phone?: string | undefined;
    readonly organisation?: string;
    readonly email?: string;
    readonly furtherEmails?: readonly string[];
    readonly state?: FakeCustomer['state'];
    readonly fields?: Readonly<Record<string, string>>;
    readonly isAgent?: boolean;
  }): FakeCustomer {
    const numbers = (customer.numbers ?? []).map((number) =>
      typeof number === 'string' ? { value: number, shared: false } : number,
    );
    const added: FakeCustomer = {
      id: customer.id ?? this.createId(),
      name: customer.name,
      numbers,
      phone: 'phone' in customer ? customer.phone : numbers[0]?.value,
      organisation: customer.organisation,
      email: customer.email,
      furtherEmails: customer.furtherEmails ?? [],
      state: customer.state ?? 'active',
      fields: customer.fields ?? {},
      ...(customer.isAgent === true ? { isAgent: true } : {}),
    };
    this.customers = [...this.customers, added];
    return added;
  }

  /** Adds a ticket; by default one without requester, open, just updated, and visible to the agent. */
  addTicket(ticket: Partial<FakeTicket> = {}): FakeTicket {
    const status = ticket.status ?? (ticket.closed === true ? 'closed' : 'open');
    const added: FakeTicket = {
      id: ticket.id ?? this.createId(),
      subject: ticket.subject ?? 'A ticket',
      requesterId: ticket.requesterId,
      status,
      closed: status === 'closed',
      updatedAt: ticket.updatedAt ?? this.#clock.now(),
      conversationId: ticket.conversationId,
      direction: ticket.direction,
      namedConversations: ticket.namedConversations ?? [],
      foreignExternalId: ticket.foreignExternalId,
      intent: ticket.intent,
      brand: ticket.brand,
      connectOutboundQueue: ticket.connectOutboundQueue,
      visible: ticket.visible ?? true,
    };
    this.tickets = [...this.tickets, added];
    return added;
  }

  /** Changes a ticket that is there, without touching its `updatedAt`. */
  changeTicket(id: number, change: Partial<Omit<FakeTicket, 'id' | 'closed'>>): void {
    this.tickets = this.tickets.map((ticket) => {
      if (ticket.id !== id) return ticket;
      const changed = { ...ticket, ...change };
      return { ...changed, closed: changed.status === 'closed' };
    });
  }

  /** Changes a user who is there. */
  changeCustomer(id: number, change: Partial<Omit<FakeCustomer, 'id'>>): void {
    this.customers = this.customers.map((customer) =>
      customer.id === id ? { ...customer, ...change } : customer,
    );
  }

  /** An id that nothing else has. */
  createId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}
