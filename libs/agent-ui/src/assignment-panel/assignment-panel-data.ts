/** A customer as the panel names them. */
export interface CustomerChoice {
  readonly id: number;
  readonly name: string;
  readonly organisation?: string | undefined;
  /** Tells them from others of the same name, where there is no organisation. */
  readonly email?: string | undefined;
}

/** Who the requester of a new ticket would be. */
export type RequesterChoice =
  | ({ readonly kind: 'customer' } & CustomerChoice)
  /** A user will be created: under this name, or number. */
  | { readonly kind: 'newCustomer'; readonly name: string }
  /** Nobody knows who is calling: the agent is the requester. */
  | { readonly kind: 'agent' }
  /** Not known yet. */
  | { readonly kind: 'lookingUp' };

/** One of several users who match. */
export interface Candidate extends CustomerChoice {
  readonly chosen: boolean;
}

/** The ticket whose tab the agent has in view. */
export type CurrentTicket =
  | {
      readonly kind: 'ticket';
      readonly id: number;
      readonly subject: string;
      /** A closed ticket cannot be attached to: a follow-up of it is offered. */
      readonly closed: boolean;
    }
  | { readonly kind: 'none' };

/** A ticket of the customer that can be attached to. */
export interface OpenTicketOption {
  readonly id: number;
  readonly subject: string;
  readonly status: 'new' | 'open' | 'pending' | 'hold';
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

/** The customer's open tickets. `noCustomer`: there is nobody whose tickets could be listed. */
export type OpenTickets =
  | { readonly state: 'noCustomer' }
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'listed'; readonly tickets: readonly OpenTicketOption[] };

/** What is being done about the agent's choice. Until it is over, nothing else can be pressed. */
export type AssignmentWork =
  | { readonly kind: 'creating' }
  | { readonly kind: 'attaching'; readonly ticketId: number }
  | { readonly kind: 'creatingFollowUp'; readonly ticketId: number }
  | { readonly kind: 'lookingAgain' };

/** Everything the panel shows in which the agent chooses the ticket of one contact. Names and sentences arrive in the agent's language. */
export interface AssignmentPanelData {
  readonly contactId: string;
  /** Until the choice is made; then the panel folds away. */
  readonly open: boolean;
  /** The contact rings: everything is shown, and nothing can be chosen yet. */
  readonly waitsForAnswer: boolean;
  readonly requester: RequesterChoice;
  /** Why the agent has to choose, one line. */
  readonly reason?: string | undefined;
  /** Empty unless several users match. */
  readonly candidates: readonly Candidate[];
  readonly current: CurrentTicket;
  readonly openTickets: OpenTickets;
  readonly busy?: AssignmentWork | undefined;
  /** Whether *Look for the ticket again* is offered: a transfer whose ticket was not found. */
  readonly canLookAgain: boolean;
  /**
   * Whether the agent may let the contact go without a ticket, where it is not let go of by itself: `whenOver` shows the
   * button, and that it is too early.
   */
  readonly saveNothing?: 'now' | 'whenOver' | undefined;
}
