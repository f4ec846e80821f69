import type { Brand, CallReceipt, Clock, TicketId } from '@patchcord/contact-ports';
import type { ClosedTicketTags } from './closed-ticket-tags.js';
import type { KeptAnswer } from './kept-answer.js';
import type { OutboundQueueField } from './outbound-queue-field.js';
import type { ZendeskRequest } from './zendesk-request.js';
import type { ZendeskTime } from './zendesk-time.js';

/** A call that was written for a ticket. */
export interface BegunCall extends CallReceipt {
  readonly ticketId: TicketId;
}

/** What every operation of the adapter works with. */
export interface TicketingContext {
  readonly request: ZendeskRequest;
  readonly clock: Clock;
  readonly time: ZendeskTime;
  readonly appId: number;
  readonly agentId: number;
  /** Country of numbers that are written without country code. */
  readonly defaultCountry: string | undefined;
  readonly brands: KeptAnswer<readonly Brand[]>;
  readonly outboundQueueField: KeptAnswer<OutboundQueueField | undefined>;
  readonly closedTicketTags: ClosedTicketTags;
  /** Whether the name of a ticket's brand decides anything. */
  readonly wantsBrandNames: () => boolean;
  /** Whether the account has Talk Partner Edition; assumed until it proves otherwise. */
  readonly talkPartnerEdition: { isOn: boolean };
  /** Calls that are not shown on their ticket yet, by the key of their intent. */
  readonly callsWithoutComment: Map<string, BegunCall>;
}
