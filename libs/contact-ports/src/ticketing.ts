import type { ContactDirection } from './contact-snapshot.js';
import type { Instant, Milliseconds } from './instant.js';
import type { ReceiptOf, WriteIntent } from './write-intent.js';

/** A Zendesk user's or ticket's numeric id. */
export type UserId = number;
export type TicketId = number;
export type BrandId = number;
export type TicketFieldId = number;

/** A Zendesk user who may be the customer. */
export interface Customer {
  readonly id: UserId;
  readonly name: string;
  readonly organisation?: string | undefined;
  /** Their main address; undefined when there is none, or nobody has read it. */
  readonly email?: string | undefined;
  /** The number on their profile, as it is stored; undefined when there is none, or nobody has read it. */
  readonly phone?: string | undefined;
  /** True for somebody who works in Zendesk, and so is nobody's customer here. */
  readonly isAgent?: boolean | undefined;
}

/** A user whose number equals the one looked for. */
export interface PhoneMatch {
  readonly customer: Customer;
  /** True when the number is shared between users; a match on a direct line beats such matches. */
  readonly shared: boolean;
}

export interface Ticket {
  readonly id: TicketId;
  readonly subject: string;
  readonly requesterId: UserId | undefined;
  /** A closed ticket cannot be changed any more; a solved one can. */
  readonly closed: boolean;
  /** By Zendesk's clock. */
  readonly updatedAt: Instant;
}

/** A ticket that can be attached to: neither solved nor closed. */
export interface OpenTicket extends Ticket {
  readonly status: 'new' | 'open' | 'pending' | 'hold';
}

/** The ticket of a conversation that another agent may have begun. */
export interface ConversationTicket extends Ticket {
  /** How the conversation began; undefined where the ticket does not say. */
  readonly direction: ContactDirection | undefined;
}

/** A ticket, with what decides the queue of a call that is dialled from it. */
export interface TicketToDialFrom extends Ticket {
  /** Name of its brand; undefined where the agent may not see brands. */
  readonly brand: string | undefined;
  /** Value of the ticket field `connect_outbound_queue`; undefined when it is empty or there is no such field. */
  readonly connectOutboundQueue: string | undefined;
}

/** A brand of the account that this agent may see. */
export interface Brand {
  readonly id: BrandId;
  readonly name: string;
  readonly active: boolean;
}

/** How far a delivery of several requests has come. Plain data, which only whoever delivers understands. */
export type DeliveryProgress = Readonly<Record<string, number>>;

/** What is known of earlier attempts at the same intent. */
export interface DeliveryOptions {
  /** Whether one of them may have taken effect without our knowing. */
  readonly mayHaveBeenApplied: boolean;
  /** The last that one of them told `onProgress`, in whatever page; undefined when there is nothing. */
  readonly progress?: DeliveryProgress | undefined;
  /** Told of a step that is done before all are. */
  readonly onProgress?: ((progress: DeliveryProgress) => void) | undefined;
}

/**
 * Zendesk, as far as the product needs it. Every promise rejects with a {@link PortError} only. A look-up that
 * failed rejects; it never resolves as if nothing had been found (contact-rules.md, section 2).
 */
export interface Ticketing {
  /**
   * The users one of whose numbers equals `number` after both are brought to E.164. Several may match.
   * @param number E.164
   */
  findUsersByPhone(number: string): Promise<readonly PhoneMatch[]>;
  /**
   * The users with this address, main or not, in any letter case. Customers only: no agents, nobody suspended or deleted.
   */
  findUsersByEmail(email: string): Promise<readonly Customer[]>;
  /** The customers with exactly this name, in any letter case; likewise. */
  findUsersByName(name: string): Promise<readonly Customer[]>;
  /** Undefined when there is no such user, or the agent may not see them. */
  findUser(id: UserId): Promise<Customer | undefined>;
  /** Undefined when there is no such ticket, or the agent may not see it. */
  findTicket(id: TicketId): Promise<Ticket | undefined>;
  /** As `findTicket`, with what decides the queue of a call dialled from it. */
  findTicketToDialFrom(id: TicketId): Promise<TicketToDialFrom | undefined>;
  /** The account's brands. Read once, and again after `forgetConfiguration`. */
  findBrands(): Promise<readonly Brand[]>;
  /** The ticket field titled, or with the key, `connect_outbound_queue`; undefined when there is none. Read once, likewise. */
  findOutboundQueueField(): Promise<TicketFieldId | undefined>;
  /** Which of these keys no user field of the account has: an empty list when all is well. */
  findMissingUserFields(keys: readonly string[]): Promise<readonly string[]>;
  /** Forgets brands and fields, because an administrator may have changed them. */
  forgetConfiguration(): void;
  /**
   * The ticket of the conversation that began with this contact: by its external id, which has no index lag, then by
   * a search for the contact id (contact-rules.md, section 3, row 1). Undefined when there is none, or the agent may
   * not see it.
   * @param conversationId id of the conversation's first contact
   */
  findTicketOfConversation(conversationId: string): Promise<ConversationTicket | undefined>;
  /** The customer's tickets that are neither solved nor closed, the one updated last first; at most 25. */
  findOpenTickets(customerId: UserId): Promise<readonly OpenTicket[]>;
  /** The customer's newest ticket that is not closed and was updated within `age`, by Zendesk's clock. */
  findRecentTicket(customerId: UserId, age: Milliseconds): Promise<Ticket | undefined>;
  /**
   * Carries out one write. With `mayHaveBeenApplied` it first reads whether that has already happened, and then
   * answers with what it found. A rejection with `mayHaveBeenApplied` says that nobody knows.
   */
  deliver<Intent extends WriteIntent>(intent: Intent, options: DeliveryOptions): Promise<ReceiptOf<Intent>>;
}
