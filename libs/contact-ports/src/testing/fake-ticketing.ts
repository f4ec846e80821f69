import { sameNumber } from '@patchcord/contact-attributes';
import type { Clock } from '../clock.js';
import type { Milliseconds } from '../instant.js';
import type {
  Brand,
  ConversationTicket,
  Customer,
  DeliveryOptions,
  OpenTicket,
  PhoneMatch,
  Ticket,
  TicketFieldId,
  TicketId,
  Ticketing,
  TicketToDialFrom,
  UserId,
} from '../ticketing.js';
import type { ReceiptOf, WriteIntent } from '../write-intent.js';
import { type FakeFault, FakeTicketingFaults } from './fake-ticketing-faults.js';
import { type FakeCustomer, type FakeTicket, FakeTicketingWorld } from './fake-ticketing-world.js';
import { FakeTicketingWrites } from './fake-ticketing-writes.js';
import { ManualClock } from './manual-clock.js';

const mostOpenTickets = 25;

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
  readonly #writes: FakeTicketingWrites;
  readonly #faults = new FakeTicketingFaults<FakeTicketingMethod>();

  constructor(options: FakeTicketingOptions = {}) {
    this.#clock = options.clock ?? new ManualClock();
    this.#defaultCountry = options.defaultCountry ?? 'US';
    this.world = new FakeTicketingWorld(this.#clock);
    this.#writes = new FakeTicketingWrites(this.world, this.#clock, this.#defaultCountry);
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
        if (customer.isAgent === true || customer.state === 'deleted') return [];
        const equal = customer.numbers.filter(({ value }) => sameNumber(value, number, this.#defaultCountry));
        if (equal.length === 0) return [];
        return [{ customer: toCustomer(customer), shared: equal.every(({ shared }) => shared) }];
      }),
    );
  }

  findUsersByEmail(email: string): Promise<readonly Customer[]> {
    this.#log({ method: 'findUsersByEmail', input: email, options: undefined });
    return this.#faults.run(['findUsersByEmail'], () =>
      this.#findActiveCustomers(({ email: main = '', furtherEmails }) =>
        [main, ...furtherEmails].some((other) => isSameText(other, email)),
      ),
    );
  }

  findUsersByName(name: string): Promise<readonly Customer[]> {
    this.#log({ method: 'findUsersByName', input: name, options: undefined });
    return this.#faults.run(['findUsersByName'], () =>
      this.#findActiveCustomers((customer) => isSameText(customer.name, name)),
    );
  }

  #findActiveCustomers(isMeant: (customer: FakeCustomer) => boolean): readonly Customer[] {
    return this.world.customers
      .filter(({ isAgent, state }) => isAgent !== true && state === 'active')
      .filter(isMeant)
      .map(toCustomer);
  }

  findUser(id: UserId): Promise<Customer | undefined> {
    this.#log({ method: 'findUser', input: id, options: undefined });
    return this.#faults.run(['findUser'], () => {
      const customer = this.world.customers.find((other) => other.id === id && other.state !== 'deleted');
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

  findMissingUserFields(keys: readonly string[]): Promise<readonly string[]> {
    this.#log({ method: 'findMissingUserFields', input: keys, options: undefined });
    return this.#faults.run(['findMissingUserFields'], () =>
      keys.filter((key) => !this.world.userFields.includes(key)),
    );
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

  findTicketOfConversation(conversationId: string): Promise<ConversationTicket | undefined> {
    this.#log({ method: 'findTicketOfConversation', input: conversationId, options: undefined });
    return this.#faults.run(['findTicketOfConversation'], () => {
      const visible = this.world.tickets
        .filter((ticket) => ticket.visible)
        .sort((a, b) => Number(a.closed) - Number(b.closed) || a.id - b.id);
      const ticket =
        visible.find((other) => other.conversationId === conversationId) ??
        visible.find((other) => other.namedConversations.includes(conversationId));
      if (ticket === undefined) return undefined;
      const isOfAnother = ticket.conversationId !== undefined && ticket.conversationId !== conversationId;
      return { ...toTicket(ticket), direction: isOfAnother ? undefined : ticket.direction };
    });
  }

  findOpenTickets(customerId: UserId): Promise<readonly OpenTicket[]> {
    this.#log({ method: 'findOpenTickets', input: customerId, options: undefined });
    return this.#faults.run(['findOpenTickets'], () =>
      this.world.tickets
        .filter((ticket) => ticket.requesterId === customerId && ticket.visible)
        .flatMap((ticket) => {
          const { status } = ticket;
          return status === 'solved' || status === 'closed' ? [] : [{ ...toTicket(ticket), status }];
        })
        .sort((a, b) => b.updatedAt - a.updatedAt)
        .slice(0, mostOpenTickets),
    );
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
    const { mayHaveBeenApplied } = options;
    this.#log({ method: 'deliver', input: intent, options: { mayHaveBeenApplied } });
    // The compiler cannot follow a conditional type through the switch over the kinds of intents.
    return this.#faults.run(
      ['deliver', intent.type],
      () => this.#writes.apply(intent, options) as ReceiptOf<Intent>,
    );
  }

  #log(delivery: FakeTicketingWorld['deliveries'][number]): void {
    this.world.deliveries = [...this.world.deliveries, delivery];
  }
}

/** An empty text is nobody's. */
function isSameText(stored: string, wanted: string): boolean {
  const same = stored.trim().toLowerCase() === wanted.trim().toLowerCase();
  return same && wanted.trim() !== '';
}

function toCustomer({ id, isAgent, name, organisation, email, phone }: FakeCustomer): Customer {
  return {
    id,
    name,
    ...(organisation === undefined ? {} : { organisation }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(isAgent === true ? { isAgent } : {}),
  };
}

function toTicket({ id, subject, requesterId, closed, updatedAt }: FakeTicket): Ticket {
  return { id, subject, requesterId, closed, updatedAt };
}
