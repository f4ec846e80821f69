import {
  type Clock,
  type DeliveryOptions,
  type ReceiptOf,
  systemClock,
  type Ticketing,
  type WriteIntent,
} from '@patchcord/contact-ports';
import { createCustomer } from './create-customer.js';
import { createTicket } from './create-ticket.js';
import { findBrands } from './find-brands.js';
import { findByContact } from './find-by-contact.js';
import { findOutboundQueueField } from './find-outbound-queue-field.js';
import { findRecentTicket } from './find-recent-ticket.js';
import { findTicket } from './find-ticket.js';
import { findTicketToDialFrom } from './find-ticket-to-dial-from.js';
import { findUser } from './find-user.js';
import { findUsersByPhone } from './find-users-by-phone.js';
import { keepAnswer } from './kept-answer.js';
import { createRecordCall } from './record-call.js';
import type { TicketingContext } from './ticketing-context.js';
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
  /** Hears of every request, for the timeline. */
  readonly onRequest?: (entry: ZendeskRequestEntry) => void;
}

/** Zendesk as a {@link Ticketing}, with the rights of the agent who is signed in. */
export function createTicketing(options: CreateTicketingOptions): Ticketing {
  const { agent, appId, client, clock = systemClock, defaultCountry, onRequest } = options;
  const time = createZendeskTime(clock);
  const request = createZendeskRequest({
    client,
    clock,
    onRequest: (entry) => onRequest?.(entry),
    onTime: time.synchronise,
  });
  const context: TicketingContext = {
    request,
    clock,
    time,
    appId,
    agentId: agent.id,
    defaultCountry,
    brands: keepAnswer(() => findBrands(request)),
    outboundQueueField: keepAnswer(() => findOutboundQueueField(request)),
    wantsBrandNames: options.wantsBrandNames ?? (() => true),
    talkPartnerEdition: { isOn: true },
  };
  const recordCall = createRecordCall(context);

  function carryOut(intent: WriteIntent, delivery: DeliveryOptions) {
    switch (intent.type) {
      case 'createCustomer':
        return createCustomer(context, intent);
      case 'createTicket':
        return createTicket(context, intent, delivery);
      case 'recordCall':
        return recordCall(intent, delivery);
    }
  }

  return {
    findUsersByPhone: (number) => findUsersByPhone(context, number),
    findUser: (id) => findUser(context, id),
    findTicket: (id) => findTicket(context, id),
    findTicketToDialFrom: (id) => findTicketToDialFrom(context, id),
    findBrands: () => context.brands.get(),
    findOutboundQueueField: async () => (await context.outboundQueueField.get())?.id,
    forgetConfiguration: () => {
      context.brands.forget();
      context.outboundQueueField.forget();
    },
    findTicketByContact: (contactId) => findByContact(context, contactId),
    findRecentTicket: (customerId, age) => findRecentTicket(context, customerId, age),
    // The compiler cannot follow a conditional type through the switch over the kinds of intents.
    deliver: <Intent extends WriteIntent>(intent: Intent, delivery: DeliveryOptions) =>
      carryOut(intent, delivery) as Promise<ReceiptOf<Intent>>,
  };
}
