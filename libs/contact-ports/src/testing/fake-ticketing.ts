import { sameNumber } from '@patchcord/contact-attributes';
import type { Clock } from '../clock.js';
import type { Milliseconds } from '../instant.js';
import { PortError } from '../port-error.js';
import type {
  Brand,
  Customer,
  DeliveryOptions,
  PhoneMatch,
  Ticket,
  TicketFieldId,
  TicketId,
  Ticketing,
  TicketToDialFrom,
  UserId,
} from '../ticketing.js';
import type {
  CallReceipt,
  CreateCustomerIntent,
  CreateTicketIntent,
  CustomerReceipt,
  ReceiptOf,
  RecordCallIntent,
  TicketReceipt,
  WriteIntent,
} from '../write-intent.js';
import { type FakeFault, FakeTicketingFaults } from './fake-ticketing-faults.js';
import { type FakeCustomer, type FakeTicket, FakeTicketingWorld } from './fake-ticketing-world.js';
import { ManualClock } from './manual-clock.js';

/** A method of {@link Ticketing}, or `deliver` for one kind of intent only. */
export type FakeTicketingMethod = keyof Ticketing | WriteIntent['type'];

export interface FakeTicketingOptions {
  /** Zendesk's own clock; default: a new {@link ManualClock}. */
  readonly clock?: Clock;
  /** Country of numbers written without country code; default `US`. */
  readonly defaultCountry?: string;
}

/**
 * A Zendesk in memory. It is no kinder than the real one: without `mayHaveBeenApplied` it carries out a ticket
 * or a call record again, so that a test sees what was sent twice.
 */
export class FakeTicketing implements Ticketing {
  readonly world: FakeTicketingWorld;
  readonly #clock: Clock;
  readonly #defaultCountry: string;
  readonly #faults = new FakeTicketingFaults<FakeTicketingMethod>();

  constructor(options: FakeTicketingOptions = {}) {
    this.#clock = options.clock ?? new ManualClock();
    this.#defaultCountry = options.defaultCountry ?? 'US';
    this.world = new FakeTicketingWorld(this.#clock);
  }

  /** Lets the next `times` calls of `method` fail. */
  failNext(method: FakeTicketingMethod, fault: FakeFault, times = 1): void {
    this.#faults.add(method, fault, times);
  }

  /** Keeps calls of `method` pending, before they take effect, until the returned function is called. */
  hold(method: FakeTicketingMethod): () => void {
    return this.#faults.hold(method);
  }

  findUsersByPhone(number: string): Promise<readonly PhoneMatch[]> {
    this.#log({ method: 'findUsersByPhone', input: number, options: undefined });
    return this.#faults.run(['findUsersByPhone'], () =>
      this.world.customers.flatMap((customer) => {
        const equal = customer.numbers.filter(({ value }) => sameNumber(value, number, this.#defaultCountry));
        if (equal.length === 0) return [];
        return [{ customer: toCustomer(customer), shared: equal.every(({ shared }) => shared) }];
      }),
    );
  }

  findUser(id: UserId): Promise<Customer | undefined> {
    this.#log({ method: 'findUser', input: id, options: undefined });
    return this.#faults.run(['findUser'], () => {
      const customer = this.world.customers.find((other) => other.id === id);
      return customer && toCustomer(customer);
    });
  }

  findTicket(id: TicketId): Promise<Ticket | undefined> {
    this.#log({ method: 'findTicket', input: id, options: undefined });
    return this.#faults.run(['findTicket'], () => {
      const ticket = this.world.tickets.find((other) => other.id === id && other.visible);
      return ticket && toTicket(ticket);
    });
  }

  findTicketToDialFrom(id: TicketId): Promise<TicketToDialFrom | undefined> {
    this.#log({ method: 'findTicketToDialFrom', input: id, options: undefined });
    return this.#faults.run(['findTicketToDialFrom'], () => {
      const ticket = this.world.tickets.find((other) => other.id === id && other.visible);
      const { brand, connectOutboundQueue } = ticket ?? {};
      return ticket && { ...toTicket(ticket), brand, connectOutboundQueue };
    });
  }

  findBrands(): Promise<readonly Brand[]> {
    this.#log({ method: 'findBrands', input: undefined, options: undefined });
    return this.#keep('findBrands', () => this.world.brands);
  }

  findOutboundQueueField(): Promise<TicketFieldId | undefined> {
    this.#log({ method: 'findOutboundQueueField', input: undefined, options: undefined });
    return this.#keep('findOutboundQueueField', () => this.world.outboundQueueField);
  }

  forgetConfiguration(): void {
    this.#log({ method: 'forgetConfiguration', input: undefined, options: undefined });
    this.#kept.clear();
  }

  /** As the port says: what was read once is answered again, whatever has changed since, or would fail now. */
  readonly #kept = new Map<FakeTicketingMethod, unknown>();

  async #keep<Value>(method: FakeTicketingMethod, read: () => Value): Promise<Value> {
    if (this.#kept.has(method)) return this.#kept.get(method) as Value;
    const value = await this.#faults.run([method], read);
    this.#kept.set(method, value);
    return value;
  }

  findTicketByContact(contactId: string): Promise<Ticket | undefined> {
    this.#log({ method: 'findTicketByContact', input: contactId, options: undefined });
    return this.#faults.run(['findTicketByContact'], () => {
      const ticket = this.#ticketOf(contactId);
      return ticket && toTicket(ticket);
    });
  }

  findRecentTicket(customerId: UserId, age: Milliseconds): Promise<Ticket | undefined> {
    this.#log({ method: 'findRecentTicket', input: customerId, options: undefined });
    return this.#faults.run(['findRecentTicket'], () => {
      const since = this.#clock.now() - age;
      const recent = this.world.tickets
        .filter((ticket) => ticket.requesterId === customerId && ticket.visible && !ticket.closed)
        .filter((ticket) => ticket.updatedAt >= since)
        .sort((a, b) => b.updatedAt - a.updatedAt);
      return recent[0] && toTicket(recent[0]);
    });
  }

  deliver<Intent extends WriteIntent>(intent: Intent, options: DeliveryOptions): Promise<ReceiptOf<Intent>> {
    this.#log({ method: 'deliver', input: intent, options });
    // The compiler cannot follow a conditional type through the switch over the kinds of intents.
    return this.#faults.run(
      ['deliver', intent.type],
      () => this.#apply(intent, options) as ReceiptOf<Intent>,
    );
  }

  #apply(intent: WriteIntent, options: DeliveryOptions): CustomerReceipt | TicketReceipt | CallReceipt {
    switch (intent.type) {
      case 'createCustomer':
        return this.#createCustomer(intent);
      case 'createTicket':
        return this.#createTicket(intent, options);
      case 'recordCall':
        return this.#recordCall(intent, options);
    }
  }

  /** As in Zendesk, one number (or, without one, one contact) gives one user, however often it is asked. */
  readonly #createdCustomers = new Map<string, FakeCustomer>();

  #createCustomer({ contactId, email, name, phone }: CreateCustomerIntent): CustomerReceipt {
    const key = phone ?? contactId;
    const known = this.#createdCustomers.get(key);
    const customer =
      known ??
      this.world.addCustomer({
        name,
        numbers: phone === undefined ? [] : [phone],
        ...(email === undefined ? {} : { email }),
      });
    this.#createdCustomers.set(key, customer);
    return { customerId: customer.id };
  }

  #createTicket(intent: CreateTicketIntent, { mayHaveBeenApplied }: DeliveryOptions): TicketReceipt {
    const known = mayHaveBeenApplied ? this.#ticketOf(intent.contactId) : undefined;
    if (known !== undefined) return { ticketId: known.id, subject: known.subject };
    const { id, subject } = this.world.addTicket({
      subject: intent.subject,
      requesterId: intent.requesterId,
      contactId: intent.contactId,
      intent,
      ...this.#takeChoices(intent),
    });
    return { ticketId: id, subject };
  }

  /** What the account does not have, or no longer uses, is left out, and costs no ticket. */
  #takeChoices({ brandId, outboundQueue }: CreateTicketIntent): Partial<FakeTicket> {
    const brand = this.world.brands.find(({ active, id }) => active && id === brandId)?.name;
    const isKnownField = outboundQueue?.fieldId === this.world.outboundQueueField;
    return { brand, connectOutboundQueue: isKnownField ? outboundQueue?.queueName : undefined };
  }

  #recordCall(intent: RecordCallIntent, { mayHaveBeenApplied }: DeliveryOptions): CallReceipt {
    const known = this.world.calls.find((call) => call.intent.contactId === intent.contactId);
    if (mayHaveBeenApplied && known !== undefined) return { callId: known.id };
    const ticket = this.world.tickets.find(({ id }) => id === intent.ticketId);
    if (ticket === undefined) throw new PortError('not-found', `There is no ticket ${intent.ticketId}.`);
    if (ticket.closed) throw new PortError('rejected', 'Status: closed prevents ticket update');
    const call = { id: this.world.createId(), intent };
    this.world.calls = [...this.world.calls, call];
    this.world.changeTicket(ticket.id, { updatedAt: this.#clock.now() });
    return { callId: call.id };
  }

  #ticketOf(contactId: string): FakeTicket | undefined {
    return this.world.tickets.find((ticket) => ticket.contactId === contactId && ticket.visible);
  }

  #log(delivery: FakeTicketingWorld['deliveries'][number]): void {
    this.world.deliveries = [...this.world.deliveries, delivery];
  }
}

function toCustomer({ id, name, organisation }: FakeCustomer): Customer {
  return organisation === undefined ? { id, name } : { id, name, organisation };
}

function toTicket({ id, subject, requesterId, closed, updatedAt }: FakeTicket): Ticket {
  return { id, subject, requesterId, closed, updatedAt };
}
