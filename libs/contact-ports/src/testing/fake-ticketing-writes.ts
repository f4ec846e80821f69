import { sameNumber } from '@patchcord/contact-attributes';
import type { Clock } from '../clock.js';
import { PortError } from '../port-error.js';
import type { DeliveryOptions, TicketId } from '../ticketing.js';
import type {
  AddPhoneNumberIntent,
  CallReceipt,
  CreateCustomerIntent,
  CreateTicketIntent,
  CustomerReceipt,
  LinkConversationIntent,
  RecordCallIntent,
  TicketReceipt,
  WriteIntent,
} from '../write-intent.js';
import type { FakeCustomer, FakeTicket, FakeTicketingWorld } from './fake-ticketing-world.js';

/** What each kind of intent does to the Zendesk in memory. */
export class FakeTicketingWrites {
  readonly #world: FakeTicketingWorld;
  readonly #clock: Clock;
  readonly #defaultCountry: string;

  constructor(world: FakeTicketingWorld, clock: Clock, defaultCountry: string) {
    this.#world = world;
    this.#clock = clock;
    this.#defaultCountry = defaultCountry;
  }

  apply(intent: WriteIntent, options: DeliveryOptions): CustomerReceipt | TicketReceipt | CallReceipt {
    switch (intent.type) {
      case 'createCustomer':
        return this.#createCustomer(intent);
      case 'createTicket':
        return this.#createTicket(intent, options);
      case 'recordCall':
        return this.#recordCall(intent, options);
      case 'linkConversation':
        return this.#linkConversation(intent, options);
      case 'addPhoneNumber':
        return this.#addPhoneNumber(intent);
    }
  }

  /** As in Zendesk, one number (or, without one, one contact) gives one user, however often it is asked. */
  readonly #createdCustomers = new Map<string, FakeCustomer>();

  #createCustomer({ contactId, email, name, phone }: CreateCustomerIntent): CustomerReceipt {
    const key = phone ?? contactId;
    const known = this.#createdCustomers.get(key);
    const customer =
      known ??
      this.#world.addCustomer({
        name,
        numbers: phone === undefined ? [] : [phone],
        ...(email === undefined ? {} : { email }),
      });
    this.#createdCustomers.set(key, customer);
    return { customerId: customer.id };
  }

  #createTicket(intent: CreateTicketIntent, { mayHaveBeenApplied }: DeliveryOptions): TicketReceipt {
    const known = mayHaveBeenApplied
      ? this.#world.tickets.find(
          ({ closed, conversationId, id, visible }) =>
            conversationId === intent.conversationId && visible && !closed && id !== intent.followUpOf,
        )
      : undefined;
    if (known !== undefined) return { ticketId: known.id, subject: known.subject };
    const { id, subject } = this.#world.addTicket({
      subject: intent.subject,
      requesterId: intent.requesterId,
      conversationId: intent.conversationId,
      direction: intent.direction,
      namedConversations: [intent.details.conversationId],
      intent,
      ...this.#takeChoices(intent),
    });
    return { ticketId: id, subject };
  }

  /** What the account does not have, or no longer uses, is left out, and costs no ticket. */
  #takeChoices({ brandId, outboundQueue }: CreateTicketIntent): Partial<FakeTicket> {
    const brand = this.#world.brands.find(({ active, id }) => active && id === brandId)?.name;
    const isKnownField = outboundQueue?.fieldId === this.#world.outboundQueueField;
    return { brand, connectOutboundQueue: isKnownField ? outboundQueue?.queueName : undefined };
  }

  #recordCall(intent: RecordCallIntent, { mayHaveBeenApplied }: DeliveryOptions): CallReceipt {
    const known = this.#world.calls.find((call) => call.intent.contactId === intent.contactId);
    if (mayHaveBeenApplied && known !== undefined) return { callId: known.id };
    const ticket = this.#getTicketToChange(intent.ticketId);
    const call = { id: this.#world.createId(), intent };
    this.#world.calls = [...this.#world.calls, call];
    this.#world.changeTicket(ticket.id, { updatedAt: this.#clock.now() });
    return { callId: call.id };
  }

  #linkConversation(
    { conversationId, direction, ticketId }: LinkConversationIntent,
    { mayHaveBeenApplied }: DeliveryOptions,
  ): TicketReceipt {
    const ticket = this.#getTicketToChange(ticketId);
    const receipt = { ticketId, subject: ticket.subject };
    const { foreignExternalId, namedConversations } = ticket;
    const isForeign = foreignExternalId !== undefined;
    if (ticket.conversationId === conversationId) return receipt;
    if (isForeign && mayHaveBeenApplied && namedConversations.includes(conversationId)) return receipt;
    // The earlier conversation is written down, so that a search goes on finding it.
    const named = isForeign ? conversationId : ticket.conversationId;
    this.#world.changeTicket(ticketId, {
      direction,
      namedConversations: named === undefined ? namedConversations : [...namedConversations, named],
      ...(isForeign ? {} : { conversationId }),
      updatedAt: this.#clock.now(),
    });
    return receipt;
  }

  #addPhoneNumber({ customerId, phone }: AddPhoneNumberIntent): CustomerReceipt {
    const customer = this.#world.customers.find(({ id }) => id === customerId);
    if (customer === undefined) throw new PortError('not-found', `There is no user ${customerId}.`);
    const hasNumber = ({ numbers }: FakeCustomer, isDirectOnly: boolean): boolean =>
      numbers.some(
        ({ shared, value }) => !(isDirectOnly && shared) && sameNumber(value, phone, this.#defaultCountry),
      );
    if (hasNumber(customer, false)) return { customerId };
    if (this.#world.customers.some((other) => hasNumber(other, true))) {
      throw new PortError('rejected', "The number is another user's direct line.");
    }
    this.#world.changeCustomer(customerId, {
      numbers: [...customer.numbers, { value: phone, shared: false }],
    });
    return { customerId };
  }

  #getTicketToChange(id: TicketId): FakeTicket {
    const ticket = this.#world.tickets.find((other) => other.id === id && other.visible);
    if (ticket === undefined) throw new PortError('not-found', `There is no ticket ${id}.`);
    if (ticket.closed) {
      throw new PortError('rejected', `Ticket #${id} is closed and cannot be changed any more.`);
    }
    return ticket;
  }
}
