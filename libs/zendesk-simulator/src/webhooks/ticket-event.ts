import { randomUUID } from 'node:crypto';
import { accountId } from '../desk/account.js';
import type { Desk } from '../desk/desk.js';
import type { TicketWrite } from '../desk/ticket-write.js';
import { toTicketChanges } from './ticket-changes.js';
import { toTicketDetail } from './ticket-detail.js';

const version = '2022-11-06';

/** What a webhook is sent for one event (developer.zendesk.com, *Webhook event types*, *Ticket events*). */
export interface TicketEventPayload {
  readonly account_id: number;
  /** The event’s own; the same in all its deliveries. */
  readonly id: string;
  /** `zen:event-type:ticket.created` and so on. */
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly zendesk_event_version: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** @returns the events of a write, in their order; they share a sequence */
export function toTicketEvents(desk: Desk, write: TicketWrite): TicketEventPayload[] {
  const changes = toTicketChanges(desk, write);
  const detail = toTicketDetail(write);
  const time = new Date(desk.clock.now()).toISOString();
  const sequenceId = randomUUID().replaceAll('-', '').toUpperCase();
  return changes.map(({ kind, event }, index) => ({
    account_id: accountId,
    id: randomUUID(),
    type: `zen:event-type:ticket.${kind}`,
    subject: `zen:ticket:${write.ticket.id}`,
    time,
    zendesk_event_version: version,
    event: {
      meta: { sequence: { id: sequenceId, position: index + 1, total: changes.length } },
      ...event,
    },
    detail,
  }));
}
