import type { ContactSnapshot, Instant, PortErrorReason } from '@patchcord/contact-ports';
import type { TicketChoosing } from './choose-ticket.js';
import type { Identification } from './identify-customer.js';
import type { Recovery } from './recover-ticket.js';

/** Facts from Connect, sent by the agent session. */
export type ConnectFact =
  | { readonly type: 'contact.changed'; readonly contact: ContactSnapshot }
  /** The agent no longer has this contact. `observedAt` is Connect's clock. */
  | { readonly type: 'contact.cleared'; readonly observedAt: Instant };

/** What look-ups found, and that one failed and will be tried again. */
export type LookupEvent =
  | { readonly type: 'ticket.recovered'; readonly recovery: Recovery }
  | { readonly type: 'customer.identified'; readonly identification: Identification }
  | { readonly type: 'ticket.chosen'; readonly choosing: TicketChoosing }
  | {
      readonly type: 'lookup.failed';
      readonly reason: PortErrorReason;
      readonly attempts: number;
      readonly nextAttemptAt: Instant;
    };

/** What the agent does. */
export interface AgentEvent {
  readonly type: 'agent.retried';
}

export type ContactEvent = ConnectFact | LookupEvent | AgentEvent;
