import type { AgentSnapshot, TicketId, UserId } from '@patchcord/contact-ports';
import type { BrandQueueRow } from '@patchcord/queue-mapping';

/** A click on a phone number in Zendesk; without `number` the agent chose *Enter a number*. */
export interface DialRequest {
  readonly number: string | undefined;
  readonly ticketId: TicketId | undefined;
  readonly userId: UserId | undefined;
}

/** What the agent does with the dial panel. */
export type DialAction =
  | ({ readonly type: 'dial.requested' } & DialRequest)
  | { readonly type: 'dial.opened' }
  | { readonly type: 'dial.closed' }
  | { readonly type: 'dial.numberTyped'; readonly number: string }
  /** Undefined resets to what the rules say. */
  | { readonly type: 'dial.queueSelected'; readonly queueId: string | undefined }
  | { readonly type: 'dial.called' };

/** What the session tells the dialler. */
export type DialFact =
  | {
      readonly type: 'softphone.changed';
      readonly agent: AgentSnapshot | undefined;
      readonly hasLiveCall: boolean;
    }
  /** An administrator mapped brands to queues. */
  | { readonly type: 'configuration.changed'; readonly brandQueues: readonly BrandQueueRow[] }
  /** The call that was ordered is among the contacts. */
  | { readonly type: 'call.appeared' };

export type DialEvent = DialAction | DialFact;
