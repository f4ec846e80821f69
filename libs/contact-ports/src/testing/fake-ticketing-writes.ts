import { sameNumber } from '@patchcord/contact-attributes';
import type { Clock } from '../clock.js';
import { PortError } from '../port-error.js';
import type { DeliveryOptions, TicketId } from '../ticketing.js';
import type {
  AddContactNoteIntent,
  AddPhoneNumberIntent,
  AddTranscriptIntent,
  CallReceipt,
  CreateCustomerIntent,
  CreateTicketIntent,
  CustomerFieldsReceipt,
  CustomerReceipt,
  LinkConversationIntent,
  NoteReceipt,
  RecordCallIntent,
  TicketReceipt,
  UpdateCustomerFieldsIntent,
  WriteIntent,
} from '../write-intent.js';
import type { FakeCustomer, FakeTicket, FakeTicketingWorld } from './fake-ticketing-world.js';

type Receipt = CustomerReceipt | TicketReceipt | CallReceipt | NoteReceipt | CustomerFieldsReceipt;

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

  apply(intent: WriteIntent, options: DeliveryOptions): Receipt {
    switch (intent.type) {
      case 'createCustomer':
        return this.#createCustomer(intent);
      case 'createTicket':
        return this.#createTicket(intent, options);
      case 'recordCall':
        return this.#onTicketOrFollowUp(intent, options, (meant) => this.#recordCall(meant, options));
      case 'addTranscript':
        return this.#onTicketOrFollowUp(intent, options, (meant) => this.#addTranscript(meant, options));
      case 'addContactNote':
        return this.#onTicketOrFollowUp(intent, options, (meant) => this.#addContactNote(meant, options));
      case 'linkConversation':
        return this.#linkConversation(intent, options);
      case 'addPhoneNumber':
        return this.#addPhoneNumber(intent);
      case 'updateCustomerFields':
        return this.#updateCustomerFields(intent);
    }
  }

  #onTicketOrFollowUp<
    Intent extends RecordCallIntent | AddTranscriptIntent | AddContactNoteIntent,
    Kind extends CallReceipt | NoteReceipt,
  >(intent: Intent, options: DeliveryOptions, write: (intent: Intent) => Kind): Kind {
    const { followUp, ticketId } = intent;
    const isClosed = this.#world.tickets.some(({ closed, id }) => id === ticketId && closed);
    if (followUp === undefined || !isClosed) return write(intent);
    // Another agent's leg may have made it.
    const movedTo = this.#createTicket(followUp, { ...options, mayHaveBeenApplied: true });
    return { ...write({ ...intent, ticketId: movedTo.ticketId }), movedTo };
  }

  /** As in Zendesk, one number, or else one address, or else one contact gives one user, however often it is asked. */
  readonly #createdCustomers = new Map<string, FakeCustomer>();

  #createCustomer({ contactId, email, name, phone }: CreateCustomerIntent): CustomerReceipt {
    const key = phone ?? email?.trim().toLowerCase() ?? contactId;
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
    this.#changeTicket(intent.ticketId);
    const call = { id: this.#world.createId(), intent };
    this.#world.calls = [...this.#world.calls, call];
    return { callId: call.id };
  }

  #addTranscript(intent: AddTranscriptIntent, { mayHaveBeenApplied }: DeliveryOptions): NoteReceipt {
    const { answeredAt, contactId, resumed, ticketId, transcript } = intent;
    // Of a chat that is over Connect does not tell when it was answered: a page that takes it over may have guessed.
    const isGuessed = transcript.completeness === 'missing' && resumed;
    const isThere = this.#world.transcripts.some(
      ({ intent: other }) =>
        other.contactId === contactId &&
        other.ticketId === ticketId &&
        (isGuessed || other.answeredAt === answeredAt),
    );
    if (mayHaveBeenApplied && isThere) return { ticketId, wasThere: true };
    this.#changeTicket(ticketId);
    this.#world.transcripts = [...this.#world.transcripts, { intent }];
    return { ticketId };
  }

  /** The first comment of a ticket that was created for the contact tells the same as the note. */
  #addContactNote(intent: AddContactNoteIntent, { mayHaveBeenApplied }: DeliveryOptions): NoteReceipt {
    const { contactId, details, resumed, ticketId } = intent;
    const isSame = (other: AddContactNoteIntent | CreateTicketIntent): boolean =>
      other.contactId === contactId &&
      (other.details.startedAt === details.startedAt ||
        (resumed && other.details.startedAt > details.startedAt));
    const isThere =
      this.#world.notes.some(({ intent: other }) => other.ticketId === ticketId && isSame(other)) ||
      this.#world.tickets.some(({ id, intent: made }) => id === ticketId && made && isSame(made));
    if (mayHaveBeenApplied && isThere) return { ticketId, wasThere: true };
    this.#changeTicket(ticketId);
    this.#world.notes = [...this.#world.notes, { intent }];
    return { ticketId };
  }

  /** Like Zendesk, it takes no notice of values for fields that the account does not have. */
  #updateCustomerFields({ customerId, fields }: UpdateCustomerFieldsIntent): CustomerFieldsReceipt {
    const customer = this.#world.customers.find(({ id, state }) => id === customerId && state !== 'deleted');
    if (customer === undefined) throw new PortError('not-found', `There is no user ${customerId}.`);
    const changed = Object.entries({ ...customer.fields, ...fields }).filter(
      ([key, value]) => value !== '' && this.#world.userFields.includes(key),
    );
    this.#world.changeCustomer(customerId, { fields: Object.fromEntries(changed) });
    return {
      customerId,
      missingFields: Object.keys(fields).filter((key) => !this.#world.userFields.includes(key)),
    };
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

  #changeTicket(id: TicketId): void {
    this.#world.changeTicket(this.#getTicketToChange(id).id, { updatedAt: this.#clock.now() });
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
