import type { Customer, Ticket } from './ticketing.js';

/** What the agent looks at in Zendesk. Tickets are told as they are in the form, saved or not. */
export type TabInView =
  | {
      readonly kind: 'ticket';
      readonly ticket: Ticket;
      /** Undefined for a requester the agent may not see. */
      readonly requester: Customer | undefined;
    }
  | { readonly kind: 'user'; readonly customer: Customer }
  /** Zendesk's own form for a new ticket; `formId` tells one such form from the next. */
  | { readonly kind: 'newTicket'; readonly formId: string }
  /** Anything else, and what cannot be told. */
  | { readonly kind: 'other' };

/** Follows the agent through Zendesk, in this browser tab. */
export interface TabWatch {
  getTabInView(): TabInView;
  /** Calls `listener` after each change, never during the call to `subscribe`. Returns its own clean-up. */
  subscribe(listener: (tab: TabInView) => void): () => void;
}
