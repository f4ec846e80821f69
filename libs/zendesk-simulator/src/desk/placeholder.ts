import type { Desk } from './desk.js';
import type { TicketRecord } from './ticket.js';

type Placeholders = Readonly<Record<string, (ticket: TicketRecord, desk: Desk) => string>>;

const userName = (desk: Desk, id: number | null) => (id === null ? '' : (desk.users.get(id)?.name ?? ''));

const placeholders: Placeholders = {
  'ticket.id': (ticket) => String(ticket.id),
  'ticket.title': (ticket) => ticket.subject ?? '',
  'ticket.status': (ticket) => ticket.status,
  'ticket.priority': (ticket) => ticket.priority ?? '',
  'ticket.ticket_type': (ticket) => ticket.type ?? '',
  'ticket.created_at_with_timestamp': (ticket) => ticket.created_at,
  'ticket.updated_at_with_timestamp': (ticket) => ticket.updated_at,
  'ticket.external_id': (ticket) => ticket.external_id ?? '',
  'ticket.description': (ticket) => ticket.description,
  'ticket.tags': (ticket) => ticket.tags.join(' '),
  'ticket.url': (ticket) => `acme.zendesk.com/agent/tickets/${ticket.id}`,
  'ticket.brand.name': (ticket, desk) => desk.brands.get(ticket.brand_id)?.name ?? '',
  'ticket.group.name': (ticket, desk) => desk.groups.get(ticket.group_id ?? 0)?.name ?? '',
  'ticket.requester.id': (ticket) => String(ticket.requester_id),
  'ticket.requester.external_id': (ticket, desk) => desk.users.get(ticket.requester_id)?.external_id ?? '',
  'ticket.requester.name': (ticket, desk) => userName(desk, ticket.requester_id),
  'ticket.requester.email': (ticket, desk) => desk.users.get(ticket.requester_id)?.email ?? '',
  'ticket.requester.phone': (ticket, desk) => desk.users.get(ticket.requester_id)?.phone ?? '',
  'ticket.assignee.name': (ticket, desk) => userName(desk, ticket.assignee_id),
  'current_user.name': (_ticket, desk) => userName(desk, desk.session.userId),
};

/**
 * Expands `{{placeholders}}` as Zendesk does in comment bodies and in what triggers send: known ones become the ticket's data, all others
 * disappear.
 */
export function expandPlaceholders(text: string, ticket: TicketRecord, desk: Desk): string {
  return text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_match, name: string) =>
    Object.hasOwn(placeholders, name) ? (placeholders[name]?.(ticket, desk) ?? '') : '',
  );
}
