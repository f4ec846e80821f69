import type { Desk } from '../desk/desk.js';
import { expandPlaceholders } from '../desk/placeholder.js';
import type { TicketWrite } from '../desk/ticket-write.js';
import { changeTicket, notificationWebhook } from './trigger-action.js';
import { meetsCondition } from './trigger-condition.js';
import type { TriggerRecord } from './trigger.js';

/** A body that a trigger sends to a webhook. */
export interface TriggerMessage {
  readonly trigger: string;
  readonly webhookId: string;
  readonly body: string;
}

/**
 * Runs the account's triggers over a written ticket, in the order of their positions; each acts once. When one has
 * changed the ticket, those that have not acted yet are tried again from the first on.
 * @returns what webhooks are to be sent
 */
export function runTriggers(desk: Desk, write: TicketWrite): TriggerMessage[] {
  const waiting = [...desk.triggers.values()]
    .filter(({ active }) => active)
    .sort((one, other) => one.position - other.position || one.id - other.id);
  const comments = desk.commentsOf(write.ticket.id).filter(({ audit_id }) => audit_id === write.audit.id);
  const messages: TriggerMessage[] = [];
  for (let index = 0; index < waiting.length;) {
    const trigger = waiting[index];
    const { all = [], any = [] } = trigger?.conditions ?? {};
    const meets = all.every((condition) => meetsCondition(write, comments, condition));
    const meetsAny = any.length === 0 || any.some((condition) => meetsCondition(write, comments, condition));
    if (trigger === undefined || !meets || !meetsAny) {
      index += 1;
      continue;
    }
    waiting.splice(index, 1);
    const changes = changeTicket(desk, write.ticket, trigger);
    write.audit.events.push(...changes);
    messages.push(...toMessages(desk, write, trigger));
    if (changes.length > 0) index = 0;
  }
  return messages;
}

function toMessages(
  desk: Desk,
  { ticket }: TicketWrite,
  { actions, title }: TriggerRecord,
): TriggerMessage[] {
  return actions.flatMap(({ field, value }) => {
    const [webhookId, template] =
      field === notificationWebhook && Array.isArray(value) ? (value as unknown[]) : [];
    if (typeof webhookId !== 'string') return [];
    const body = typeof template === 'string' ? expandPlaceholders(template, ticket, desk) : '';
    return [{ trigger: title, webhookId, body }];
  });
}
