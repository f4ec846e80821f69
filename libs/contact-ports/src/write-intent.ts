import type { ChatTranscript } from './chat-transcripts.js';
import type { ContactChannel, ContactDirection, TaskDetails } from './contact-snapshot.js';
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

/** What the first comment of a new ticket, or a note on another one, tells about the contact. Raw text: whoever writes HTML escapes it. */
export interface ContactDetails {
  /** Other agents' apps find the ticket by it. */
  readonly conversationId: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly queueName: string | undefined;
  readonly startedAt: Instant;
  readonly contactRecordUrl: string | undefined;
  /** What a task or an e-mail is about; undefined for calls and chats. */
  readonly task: TaskDetails | undefined;
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

/** A write onto a ticket that may be closed by the time it is sent: then it can never be changed again. */
interface IntentOnTicket extends IntentIdentity {
  readonly ticketId: TicketId;
  /** Created when the ticket is closed, and written onto instead; without it, the write is refused, and the agent decides. */
  readonly followUp?: CreateTicketIntent | undefined;
}

/** Record one voice leg on its ticket (contact-rules.md, section 6). All instants are Connect's clock. */
export interface RecordCallIntent extends IntentOnTicket {
  readonly type: 'recordCall';
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

/**
 * Add what was written in a chat to its ticket, as private comments (contact-rules.md, section 6): in order, and as many
 * as Zendesk's limit on a comment takes.
 */
export interface AddTranscriptIntent extends IntentOnTicket {
  readonly type: 'addTranscript';
  readonly title: string;
  /** When this agent answered; Connect's clock: the same contact can be answered again. */
  readonly answeredAt: Instant;
  readonly transcript: ChatTranscript;
  /** Where the conversation can be read when the transcript is not complete. */
  readonly contactRecordUrl: string | undefined;
}

/**
 * Add a private note about a contact to a ticket that was not created for it: a task's name, description and references
 * (contact-rules.md, section 6), or the mere fact of a contact of another kind.
 */
export interface AddContactNoteIntent extends IntentOnTicket {
  readonly type: 'addContactNote';
  readonly channel: ContactChannel;
  readonly details: ContactDetails;
}

/** Set fields of a customer's profile (contact-rules.md, section 9). */
export interface UpdateCustomerFieldsIntent extends IntentIdentity {
  readonly type: 'updateCustomerFields';
  readonly customerId: UserId;
  /** Values by the key of the user field; an empty text empties the field. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A write to Zendesk, stored before it is sent. Plain data. */
export type WriteIntent =
  | CreateCustomerIntent
  | CreateTicketIntent
  | RecordCallIntent
  | AddTranscriptIntent
  | AddContactNoteIntent
  | LinkConversationIntent
  | AddPhoneNumberIntent
  | UpdateCustomerFieldsIntent;

export interface CustomerReceipt {
  readonly customerId: UserId;
}
export interface TicketReceipt {
  readonly ticketId: TicketId;
  readonly subject: string;
}
/** The ticket was closed, and a follow-up of it created: that has what was written. */
interface MovableReceipt {
  readonly movedTo?: TicketReceipt;
}
export interface CallReceipt extends MovableReceipt {
  readonly callId: number;
}

export interface NoteReceipt extends MovableReceipt {
  readonly ticketId: TicketId;
  /** True when nothing had to be written, because it was there already. */
  readonly wasThere?: boolean;
}
export interface CustomerFieldsReceipt {
  readonly customerId: UserId;
  /** Keys of user fields that this account does not have: their values went nowhere. */
  readonly missingFields: readonly string[];
}

interface Receipts {
  readonly createCustomer: CustomerReceipt;
  readonly createTicket: TicketReceipt;
  readonly recordCall: CallReceipt;
  readonly addTranscript: NoteReceipt;
  readonly addContactNote: NoteReceipt;
  readonly linkConversation: TicketReceipt;
  readonly addPhoneNumber: CustomerReceipt;
  readonly updateCustomerFields: CustomerFieldsReceipt;
}

/** What a delivered intent gives back. */
export type ReceiptOf<Intent extends WriteIntent> = Receipts[Intent['type']];
