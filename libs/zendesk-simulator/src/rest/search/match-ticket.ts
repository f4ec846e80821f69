import type { Desk } from '../../desk/desk.js';
import { ticketStatuses, type TicketRecord } from '../../desk/ticket.js';
import { matchesText, matchesTime } from './match-text.js';
import type { SearchTerm } from './search-query.js';

/** @returns whether the ticket fits the term; terms that do not apply to tickets fit none */
export function matchesTicket(desk: Desk, ticket: TicketRecord, term: SearchTerm): boolean {
  switch (term.key) {
    case 'type':
      return term.value === 'ticket' || ticket.type === term.value;
    case 'status':
      return matchesStatus(ticket, term);
    case 'external_id':
      return ticket.external_id === term.value;
    case 'subject':
      return matchesText(ticket.subject ?? '', term.value);
    case 'tags':
      return ticket.tags.includes(term.value.toLowerCase());
    case 'priority':
      return ticket.priority === term.value.toLowerCase();
    case 'requester':
      return matchesPerson(desk, ticket.requester_id, term.value);
    case 'assignee':
      return ticket.assignee_id === null
        ? term.value === 'none'
        : matchesPerson(desk, ticket.assignee_id, term.value);
    case 'submitter':
      return matchesPerson(desk, ticket.submitter_id, term.value);
    case 'group':
      return matchesNamed(desk.groups.get(ticket.group_id ?? 0), term.value);
    case 'organization':
      return matchesNamed(desk.organizations.get(ticket.organization_id ?? 0), term.value);
    case 'brand':
      return matchesNamed(desk.brands.get(ticket.brand_id), term.value);
    case 'description':
      return matchesText(ticket.description, term.value);
    case 'ticket_type':
      return ticket.type === term.value.toLowerCase();
    case 'fieldvalue':
      return ticket.custom_fields.some(({ value }) =>
        valuesOf(value).some((text) => matchesText(text, term.value)),
      );
    case 'created':
      return matchesTime(ticket.created_at, term, desk.clock.now());
    case 'updated':
      return matchesTime(ticket.updated_at, term, desk.clock.now());
    case '':
      return (
        String(ticket.id) === term.value ||
        [ticket.subject ?? '', ticket.description, ticket.external_id ?? '']
          .concat(searchableComments(desk, ticket))
          .concat(ticket.custom_fields.map(({ value }) => (typeof value === 'string' ? value : '')))
          .some((text) => matchesText(text, term.value))
      );
    default: {
      const id = Number(/^custom_field_(\d+)$/.exec(term.key)?.[1]);
      const values = valuesOf(ticket.custom_fields.find((field) => field.id === id)?.value);
      return values.some((text) => text.toLowerCase() === term.value.toLowerCase());
    }
  }
}

/** A value of a ticket field as texts: several for a field of several choices, none for one that is empty. */
function valuesOf(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => each !== null && each !== undefined && each !== '').map(String);
}

function matchesNamed(
  record: { readonly id: number; readonly name: string } | undefined,
  value: string,
): boolean {
  if (record === undefined) return value === 'none';
  return String(record.id) === value || matchesText(record.name, value);
}

/** @returns the texts of the comments the index has read */
function searchableComments(desk: Desk, ticket: TicketRecord): string[] {
  return desk
    .commentsOf(ticket.id)
    .filter(({ id }) => desk.index.has(id))
    .map(({ plain_body }) => plain_body);
}

function matchesStatus(ticket: TicketRecord, term: SearchTerm): boolean {
  const order: readonly string[] = ticketStatuses;
  const difference = order.indexOf(ticket.status) - order.indexOf(term.value.toLowerCase());
  if (term.operator === ':') return difference === 0;
  return term.operator.startsWith('<')
    ? difference < 0 || (difference === 0 && term.operator === '<=')
    : difference > 0 || (difference === 0 && term.operator === '>=');
}

function matchesPerson(desk: Desk, id: number, value: string): boolean {
  const user = desk.users.get(id);
  if (value === 'me') return id === desk.session.userId;
  const isAddress = desk
    .identitiesOf(id)
    .some((identity) => identity.type === 'email' && identity.value.toLowerCase() === value.toLowerCase());
  return String(id) === value || isAddress || matchesText(user?.name ?? '', value);
}
