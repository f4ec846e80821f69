import type {
  ContactSnapshot,
  Customer,
  Instant,
  OpenTicket,
  PortErrorReason,
  TabInView,
  Ticket,
  UserId,
} from '@patchcord/contact-ports';
import type { TicketChoosing } from './choose-ticket.js';
import type { Identification } from './identify-customer.js';
import type { TicketPlacement } from './place-new-ticket.js';
import type { Recovery } from './recover-ticket.js';
import type { Requester } from './requester.js';

/** Facts from Connect, sent by the agent session. */
export type ConnectFact =
  | { readonly type: 'contact.changed'; readonly contact: ContactSnapshot }
  /** The agent no longer has this contact. `observedAt` is Connect's clock. */
  | { readonly type: 'contact.cleared'; readonly observedAt: Instant };

/** What look-ups found, and that one failed and will be tried again. */
export type LookupEvent =
  | { readonly type: 'ticket.recovered'; readonly recovery: Recovery }
  | { readonly type: 'original.found'; readonly recovery: Recovery }
  | { readonly type: 'customer.identified'; readonly identification: Identification }
  | { readonly type: 'ticket.chosen'; readonly choosing: TicketChoosing }
  | { readonly type: 'ticket.placed'; readonly placement: TicketPlacement }
  | {
      readonly type: 'openTickets.listed';
      readonly customerId: UserId;
      readonly tickets: readonly OpenTicket[];
    }
  | {
      readonly type: 'lookup.failed';
      readonly reason: PortErrorReason;
      readonly attempts: number;
      readonly nextAttemptAt: Instant;
    };

/** What the agent does with a contact. */
export type AgentEvent =
  | { readonly type: 'agent.retried' }
  /** As the panel showed it: the requester may have changed under the click. */
  | { readonly type: 'agent.createdTicket'; readonly requester: Requester }
  | { readonly type: 'agent.attached'; readonly ticket: Ticket }
  | { readonly type: 'agent.createdFollowUp'; readonly ticket: Ticket; readonly requester: Requester }
  /** Of a contact whose ticket they gave up. */
  | { readonly type: 'agent.savedNothing' }
  | { readonly type: 'agent.choseCustomer'; readonly customer: Customer }
  | { readonly type: 'agent.lookedAgain' }
  /** As the card showed it, likewise. */
  | { readonly type: 'agent.addedNumber'; readonly customerId: UserId }
  | { readonly type: 'agent.pausedRecording' }
  | { readonly type: 'agent.resumedRecording' }
  /** Listen to the customer's voice afresh. */
  | { readonly type: 'agent.evaluatedSpeaker' }
  | { readonly type: 'agent.enrolledSpeaker' }
  | { readonly type: 'agent.optedOutSpeaker' };

/** The agent looks at something else in Zendesk. */
export interface TabEvent {
  readonly type: 'tab.changed';
  readonly tab: TabInView;
}

/** What is known survives this page from now on, or no more. */
export interface StorageEvent {
  readonly type: 'storage.changed';
  readonly isForgetful: boolean;
}

export type ContactEvent = ConnectFact | LookupEvent | AgentEvent | TabEvent | StorageEvent;
