import type { ContactChannel, ContactDirection } from './contact-snapshot.js';
import type { Instant } from './instant.js';
import type { BrandId, TicketFieldId, TicketId, UserId } from './ticketing.js';

interface IntentIdentity {
  /** Stable: the same contact and step give the same key, in any page and at any time. */
  readonly key: string;
  readonly contactId: string;
  /** The contact was taken over from another page or an earlier life of this one, which may have delivered this already. */
  readonly resumed: boolean;
}

/** Create a Zendesk user for a caller nobody knows. */
export interface CreateCustomerIntent extends IntentIdentity {
  readonly type: 'createCustomer';
  readonly name: string;
  /** E.164. */
  readonly phone: string | undefined;
  readonly email: string | undefined;
}

/** What the first comment of a new ticket tells about the contact. Raw text: whoever writes HTML escapes it. */
export interface ContactDetails {
  /** Other agents' apps find the ticket by it. */
  readonly conversationId: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly queueName: string | undefined;
  readonly startedAt: Instant;
  readonly contactRecordUrl: string | undefined;
  /** Contact attributes by wire name. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Create the ticket of a contact, assigned to the agent, with a private first comment. */
export interface CreateTicketIntent extends IntentIdentity {
  readonly type: 'createTicket';
  /** The conversation's first contact: the ticket's external id is made of it, so that each of its legs finds the ticket. */
  readonly conversationId: string;
  readonly channel: ContactChannel;
  readonly direction: ContactDirection;
  readonly subject: string;
  /** The customer, or undefined for the agent (an anonymous caller). */
  readonly requesterId: UserId | undefined;
  /** The closed ticket that the new one continues. */
  readonly followUpOf: TicketId | undefined;
  /** Undefined leaves the choice to Zendesk's own default. */
  readonly brandId: BrandId | undefined;
  /** The queue to note in the ticket field `connect_outbound_queue`. */
  readonly outboundQueue: { readonly fieldId: TicketFieldId; readonly queueName: string } | undefined;
  readonly details: ContactDetails;
}

/** Record one voice leg on its ticket (contact-rules.md, section 6). All instants are Connect's clock. */
export interface RecordCallIntent extends IntentIdentity {
  readonly type: 'recordCall';
  readonly ticketId: TicketId;
  readonly customerId: UserId | undefined;
  readonly title: string;
  readonly direction: ContactDirection;
  /** Numbers as the ticket shall show them; undefined when withheld or unknown. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly startedAt: Instant;
  readonly answeredAt: Instant;
  readonly endedAt: Instant;
  readonly queueName: string | undefined;
  /** Undefined when neither link nor player may appear. */
  readonly recordingUrl: string | undefined;
  readonly recordingConsent: 'optedOut' | undefined;
}

/**
 * Let other agents' apps find the ticket of a conversation that was attached to it: the contact is being transferred,
 * or somebody is being added (contact-rules.md, section 3, row 1).
 */
export interface LinkConversationIntent extends IntentIdentity {
  readonly type: 'linkConversation';
  readonly ticketId: TicketId;
  readonly conversationId: string;
  /** How the conversation began. */
  readonly direction: ContactDirection;
}

/** Add a number to a customer's profile, because the agent asked for it. What is stored there stays (contact-rules.md, section 2). */
export interface AddPhoneNumberIntent extends IntentIdentity {
  readonly type: 'addPhoneNumber';
  readonly customerId: UserId;
  /** E.164. */
  readonly phone: string;
}

/** A write to Zendesk, stored before it is sent. Plain data. */
export type WriteIntent =
  | CreateCustomerIntent
  | CreateTicketIntent
  | RecordCallIntent
  | LinkConversationIntent
  | AddPhoneNumberIntent;

export interface CustomerReceipt {
  readonly customerId: UserId;
}
export interface TicketReceipt {
  readonly ticketId: TicketId;
  readonly subject: string;
}
export interface CallReceipt {
  readonly callId: number;
}

/** What a delivered intent gives back. */
export type ReceiptOf<Intent extends WriteIntent> = Intent extends CreateCustomerIntent
  ? CustomerReceipt
  : Intent extends CreateTicketIntent
    ? TicketReceipt
    : Intent extends RecordCallIntent
      ? CallReceipt
      : Intent extends LinkConversationIntent
        ? TicketReceipt
        : Intent extends AddPhoneNumberIntent
          ? CustomerReceipt
          : never;
