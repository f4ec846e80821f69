import {
  type Clock,
  type DeliveryOptions,
  type ReceiptOf,
  systemClock,
  type Ticketing,
  type WriteIntent,
} from '@patchcord/contact-ports';
import { addContactNote } from './add-contact-note.js';
import { addPhoneNumber } from './add-phone-number.js';
import { addTranscript } from './add-transcript.js';
import { createClosedTicketTags } from './closed-ticket-tags.js';
import { createCustomer } from './create-customer.js';
import { createTicket } from './create-ticket.js';
import { findBrands } from './find-brands.js';
import { findMissingUserFields } from './find-missing-user-fields.js';
import { findOpenTickets } from './find-open-tickets.js';
import { findOutboundQueueField } from './find-outbound-queue-field.js';
import { findRecentTicket } from './find-recent-ticket.js';
import { findTicket } from './find-ticket.js';
import { findTicketOfConversation } from './find-ticket-of-conversation.js';
import { findTicketToDialFrom } from './find-ticket-to-dial-from.js';
import { findUser } from './find-user.js';
import { findUsersByEmail } from './find-users-by-email.js';
import { findUsersByName } from './find-users-by-name.js';
import { findUsersByPhone } from './find-users-by-phone.js';
import { keepAnswer } from './kept-answer.js';
import { linkConversation } from './link-conversation.js';
import { recordCall } from './record-call.js';
import type { BegunCall, TicketingContext } from './ticketing-context.js';
import { updateCustomerFields } from './update-customer-fields.js';
import { writeOntoTicket } from './write-onto-ticket.js';
import type { ZafClient } from './zaf-client.js';
import { createZendeskRequest, type ZendeskRequestEntry } from './zendesk-request.js';
import { createZendeskTime } from './zendesk-time.js';

export interface CreateTicketingOptions {
  readonly client: ZafClient;
  /** `metadata.appId`; call records belong to it. */
  readonly appId: number;
  /** The signed-in agent: assignee and submitter of new tickets, and author of call comments. */
  readonly agent: { readonly id: number };
  /** Country of Zendesk users' numbers that are written without country code: ISO code or dialling prefix. */
  readonly defaultCountry?: string | undefined;
  /**
   * Whether the brand of a ticket to dial from is wanted: without rows from brands to queues nobody needs its name, and
   * a request is saved. Default: always.
   */
  readonly wantsBrandNames?: () => boolean;
  readonly clock?: Clock;
  /** Hears of every request, and which contact it was made for, if any: for the timeline. */
  readonly onRequest?: (entry: ZendeskRequestEntry, contactId: string | undefined) => void;
}

export interface ZendeskDeliveryOptions extends DeliveryOptions {
  /**
   * Asked right before each write is sent, however long it had to wait for the limit of requests: whether it is still
   * ours to send. What it rejects with is the delivery's failure; of that write, nothing was sent.
   */
  readonly beforeWrite?: (() => Promise<void>) | undefined;
  /** Its contact is over: others go first where the limit of requests makes them wait. False unless given. */
  readonly isBacklog?: boolean | undefined;
}

/** A {@link Ticketing} that can say which contact its requests are made for. */
export interface ZendeskTicketing extends Ticketing {
  deliver<Intent extends WriteIntent>(
    intent: Intent,
    options: ZendeskDeliveryOptions,
  ): Promise<ReceiptOf<Intent>>;
  /**
   * The same ticketing, with the same answers kept and the same knowledge of the account; `onRequest` hears of its
   * look-ups together with this contact. Writes are always those of their intent's contact.
   */
  forContact(contactId: string): Ticketing;
}

/** Zendesk as a {@link Ticketing}, with the rights of the agent who is signed in. */
export function createTicketing(options: CreateTicketingOptions): ZendeskTicketing {
  const { agent, appId, client, clock = systemClock, defaultCountry, onRequest } = options;
  const time = createZendeskTime(clock);
  const shared = {
    clock,
    time,
    appId,
    agentId: agent.id,
    defaultCountry,
    brands: keepAnswer(findBrands),
    outboundQueueField: keepAnswer(findOutboundQueueField),
    closedTicketTags: createClosedTicketTags(),
    wantsBrandNames: options.wantsBrandNames ?? (() => true),
    talkPartnerEdition: { isOn: true },
    callsWithoutComment: new Map<string, BegunCall>(),
  };

  function createContext(
    contactId: string | undefined,
    { beforeWrite, isBacklog }: Pick<ZendeskDeliveryOptions, 'beforeWrite' | 'isBacklog'> = {},
  ): TicketingContext {
    const request = createZendeskRequest({
      client,
      clock,
      onRequest: (entry) => onRequest?.(entry, contactId),
      onTime: time.synchronise,
      beforeWrite,
      isBacklog,
    });
    return { ...shared, request };
  }

  // The compiler cannot follow a conditional type through the switch over the kinds of intents.
  const deliver = <Intent extends WriteIntent>(intent: Intent, delivery: ZendeskDeliveryOptions) =>
    carryOut(createContext(intent.contactId, delivery), intent, delivery) as Promise<ReceiptOf<Intent>>;

  function createFor(contactId: string | undefined): Omit<ZendeskTicketing, 'forContact'> {
    const context = createContext(contactId);
    return {
      findUsersByPhone: (number) => findUsersByPhone(context, number),
      findUsersByEmail: (email) => findUsersByEmail(context, email),
      findUsersByName: (name) => findUsersByName(context, name),
      findUser: (id) => findUser(context, id),
      findTicket: (id) => findTicket(context, id),
      findTicketToDialFrom: (id) => findTicketToDialFrom(context, id),
      findBrands: () => context.brands.get(context.request),
      findOutboundQueueField: async () => (await context.outboundQueueField.get(context.request))?.id,
      findMissingUserFields: (keys) => findMissingUserFields(context, keys),
      forgetConfiguration: () => {
        context.brands.forget();
        context.outboundQueueField.forget();
      },
      findTicketOfConversation: (conversationId) => findTicketOfConversation(context, conversationId),
      findOpenTickets: (customerId) => findOpenTickets(context, customerId),
      findRecentTicket: (customerId, age) => findRecentTicket(context, customerId, age),
      deliver,
    };
  }

  return { ...createFor(undefined), forContact: createFor };
}

function carryOut(context: TicketingContext, intent: WriteIntent, delivery: DeliveryOptions) {
  switch (intent.type) {
    case 'createCustomer':
      return createCustomer(context, intent);
    case 'createTicket':
      return createTicket(context, intent, delivery);
    case 'recordCall':
      return writeOntoTicket(context, intent, delivery, recordCall);
    case 'addTranscript':
      return writeOntoTicket(context, intent, delivery, addTranscript);
    case 'addContactNote':
      return writeOntoTicket(context, intent, delivery, addContactNote);
    case 'linkConversation':
      return linkConversation(context, intent, delivery);
    case 'addPhoneNumber':
      return addPhoneNumber(context, intent, delivery);
    case 'updateCustomerFields':
      return updateCustomerFields(context, intent);
  }
}
