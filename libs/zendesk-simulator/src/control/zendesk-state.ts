import type { Pop, ShownNotice } from '../desk/activity.js';
import type { CallRecord } from '../desk/call.js';
import type { Desk } from '../desk/desk.js';
import type { TicketRecord } from '../desk/ticket.js';
import type { UserRecord } from '../desk/user.js';
import type { TriggerRecord } from '../triggers/trigger.js';
import type { WebhookDelivery } from '../webhooks/webhook-delivery.js';
import type { WebhookRecord } from '../webhooks/webhook.js';
import { toCommentJson } from '../rest/tickets/comment-json.js';

/** A comment as the state shows it: as the REST API lists it, with its ticket. */
export interface StateComment {
  readonly id: number;
  readonly ticket_id: number;
  readonly type: 'Comment' | 'VoiceComment' | 'TpeVoiceComment';
  readonly author_id: number;
  readonly public: boolean;
  readonly body: string;
  readonly html_body: string;
  readonly created_at: string;
  /** Of voice comments only. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly [member: string]: unknown;
}

/** Everything the account holds that tests look at; demo data included. */
export interface ZendeskState {
  readonly tickets: readonly TicketRecord[];
  /** Oldest first within a ticket. */
  readonly comments: readonly StateComment[];
  readonly users: readonly UserRecord[];
  readonly calls: readonly CallRecord[];
  /** What was brought in front of the agent, in order. */
  readonly pops: readonly Pop[];
  /** What apps told the agent, in order. */
  readonly notices: readonly ShownNotice[];
  readonly webhooks: readonly WebhookRecord[];
  readonly triggers: readonly TriggerRecord[];
  /** What webhooks were sent, in the order of what caused it. */
  readonly deliveries: readonly WebhookDelivery[];
}

/** @returns the state of the account now */
export function toZendeskState(desk: Desk, deliveries: readonly WebhookDelivery[]): ZendeskState {
  return {
    tickets: [...desk.tickets.values()],
    comments: toStateComments(desk),
    users: [...desk.users.values()],
    calls: [...desk.calls.values()],
    pops: desk.pops,
    notices: desk.notices,
    webhooks: [...desk.webhooks.values()],
    triggers: [...desk.triggers.values()],
    deliveries,
  };
}

/** @returns all comments, oldest first within a ticket */
export function toStateComments(desk: Desk): StateComment[] {
  return desk.comments.map(
    (comment) =>
      ({ ticket_id: comment.ticket_id, ...toCommentJson(desk, comment) }) as unknown as StateComment,
  );
}
