import type { AuditEvent } from '../desk/audit.js';
import type { Desk } from '../desk/desk.js';
import { stampTicket, type TicketRecord } from '../desk/ticket.js';
import { createVia } from '../desk/via.js';
import type { JsonObject } from '../rest/request-body.js';
import { applyTicketValues, parseTicketMembers } from '../rest/tickets/ticket-members.js';
import type { TriggerAction, TriggerRecord } from './trigger.js';

/** The action that sends a webhook: its value is the webhook's id and the text of the body. */
export const notificationWebhook = 'notification_webhook';

const settable = ['status', 'priority', 'type', 'group_id', 'assignee_id', 'brand_id'];

/** Whether a trigger can do this here. */
export function isKnownAction({ field }: TriggerAction): boolean {
  return (
    [notificationWebhook, 'current_tags', 'set_tags', 'remove_tags', ...settable].includes(field) ||
    /^custom_fields_\d+$/.test(field)
  );
}

/** Does what a trigger does to the ticket itself. @returns what changed, as entries of the write's audit */
export function changeTicket(desk: Desk, ticket: TicketRecord, trigger: TriggerRecord): AuditEvent[] {
  const input: JsonObject = Object.assign(
    {},
    ...trigger.actions.map((action) => toInput(action)),
  ) as JsonObject;
  const { values } = parseTicketMembers(desk, input, ticket);
  const events = applyTicketValues(ticket, values, 'Change', () => desk.nextId('event'));
  if (events.length > 0) stampTicket(ticket, ticket.updated_at, ticket.status);
  const via = {
    ...createVia('rule'),
    source: { from: { id: trigger.id, title: trigger.title }, to: {}, rel: 'trigger' },
  };
  return events.map((event) => ({ ...event, via }));
}

function toInput({ field, value }: TriggerAction): JsonObject {
  switch (field) {
    case notificationWebhook:
      return {};
    case 'current_tags':
      return { additional_tags: value };
    case 'set_tags':
      return { tags: value };
    case 'remove_tags':
      return { remove_tags: value };
    default: {
      const id = /^custom_fields_(\d+)$/.exec(field)?.[1];
      if (id !== undefined) return { custom_fields: [{ id: Number(id), value }] };
      return { [field]: value === '' ? null : value };
    }
  }
}
