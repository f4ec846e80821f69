import type { ContactDirection } from '../contact-snapshot.js';
import type { Milliseconds } from '../instant.js';
import type { BrandId, TicketId, UserId } from '../ticketing.js';

/** How a request goes wrong: an answer with this HTTP status, or a connection that breaks. */
export type ContractFault =
  | { readonly kind: 'answer'; readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly kind: 'drop before applying' }
  | { readonly kind: 'drop after applying' };

/** What a contract suite does to the Zendesk behind its subject, and sees of it; past the port, as others would. */
export interface TicketingContractWorld {
  addUser(user: {
    readonly name: string;
    /** The number of the profile, in any spelling. */
    readonly phone?: string;
    /** Further numbers, each a direct line. */
    readonly identities?: readonly string[];
    /** The number of the profile is shared between users. */
    readonly isShared?: boolean;
    /** Somebody who works in Zendesk; default: an end user. */
    readonly isAgent?: boolean;
    readonly email?: string;
    /** Addresses that are not the main one. */
    readonly furtherEmails?: readonly string[];
    /** Default `active`. */
    readonly state?: 'active' | 'suspended' | 'deleted';
  }): Promise<UserId>;
  addTicket(ticket: {
    readonly subject: string;
    readonly requesterId?: UserId;
    /** The conversation that its external id is made of. */
    readonly conversationId?: string;
    /** An external id that another system gave it. */
    readonly foreignExternalId?: string;
    /** How its conversation began; default: the ticket does not say. */
    readonly direction?: ContactDirection;
    /** Default `open`. */
    readonly status?: 'open' | 'pending' | 'hold' | 'solved' | 'closed';
    /** Time since its last change, by Zendesk's clock; default 0. */
    readonly age?: Milliseconds;
    /** Whether the agent may see it; default true. */
    readonly isVisible?: boolean;
    /** Default: the account's own. */
    readonly brandId?: BrandId;
    /** What its field `connect_outbound_queue` says; default: nothing. */
    readonly outboundQueue?: string;
  }): Promise<TicketId>;
  /** The brand of a ticket, and what its field `connect_outbound_queue` says. */
  readTicket(id: TicketId): Promise<{
    readonly brandId: BrandId | undefined;
    readonly outboundQueue: string | undefined;
  }>;
  /** Lets the next `times` requests of this kind fail. */
  fail(requests: 'reads' | 'writes', fault: ContractFault, times: number): Promise<void>;
  /** Names of all end users. */
  listUsers(): Promise<readonly string[]>;
  listTickets(): Promise<
    readonly {
      readonly subject: string;
      readonly requesterId: UserId | undefined;
      readonly conversationId: string | undefined;
    }[]
  >;
  /** Lets searches find what has been written so far. */
  index(): Promise<void>;
  /** All numbers of end users, each once. */
  listNumbers(): Promise<readonly string[]>;
  /** How often a comment of the ticket, besides its first, names the conversation. */
  countNotes(id: TicketId, conversationId: string): Promise<number>;
  /** Adds a user field for texts, unless the account has one with this key. */
  addUserField(key: string): Promise<void>;
  /** What the user fields of end users say; empty ones are left out. */
  listUserFields(): Promise<
    readonly { readonly userId: UserId; readonly key: string; readonly value: string }[]
  >;
  /** The comments of tickets besides the first of each, oldest first, as people read them. */
  listNotes(): Promise<
    readonly { readonly ticketId: TicketId; readonly text: string; readonly isPrivate: boolean }[]
  >;
  /** The calls that stand on tickets. */
  listCalls(): Promise<readonly { readonly ticketId: TicketId; readonly contactId: string }[]>;
}
