import type { ContactChannel, Customer, Instant, Ticket, TicketId, UserId } from '@patchcord/contact-ports';

/** A live contact, as much of it as a sidebar shows. JSON. */
export interface SharedContact {
  readonly contactId: string;
  /** The customer's name, or what stands for it, in the agent's language. */
  readonly who: string;
  readonly channel: ContactChannel;
  readonly state: 'ringing' | 'connected' | 'onHold' | 'afterContactWork';
  /** When the state began, by this browser's clock. */
  readonly since: Instant;
  /** The assigned ticket. */
  readonly ticketId?: TicketId | undefined;
  /** The customer, once it is known which user that is. */
  readonly customerId?: UserId | undefined;
  /** The agent is to choose its ticket, and may do so now (contact-rules.md, section 5). */
  readonly needsAssignment: boolean;
}

/** What the agent asks for in a sidebar, with what the tab shows at that moment. JSON. */
export type ContactRequest =
  | { readonly type: 'attach'; readonly contactId: string; readonly ticket: Ticket }
  | {
      readonly type: 'createFollowUp';
      readonly contactId: string;
      /** The closed ticket. */
      readonly ticket: Ticket;
      /** Its requester; undefined when the agent may not see them. */
      readonly requester: Customer | undefined;
    }
  | { readonly type: 'chooseCustomer'; readonly contactId: string; readonly customer: Customer };

/** With this event the softphone tells sidebars its live contacts. */
export const contactsShared = 'patchcord.contactsShared';
/** With this event a sidebar asks the softphone for them. */
export const contactsAsked = 'patchcord.contactsAsked';
/** With this event a sidebar passes on what the agent asked for. */
export const contactRequested = 'patchcord.contactRequested';
