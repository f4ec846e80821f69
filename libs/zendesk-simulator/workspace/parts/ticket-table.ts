import { html, type TemplateResult } from 'lit';
import type { TicketRecord } from '../../src/desk/ticket.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { capitalise, formatAgo } from './format.js';
import { routeLink } from './route-link.js';
import { statusBadge } from './status-badge.js';

type Column = readonly [name: string, cell: (store: WorkspaceStore, ticket: TicketRecord) => unknown];

const columns: readonly Column[] = [
  ['Requester', (store, ticket) => store.user(ticket.requester_id)?.name],
  ['Brand', (store, ticket) => store.snapshot.brands.find(({ id }) => id === ticket.brand_id)?.name],
  ['Assignee', (store, ticket) => store.user(ticket.assignee_id)?.name ?? html`<span class="quiet">–</span>`],
  ['Priority', (_store, ticket) => capitalise(ticket.priority ?? '–')],
];

/** @returns a list of tickets, last changed first; `without` names columns that would say the same in every row */
export function ticketTable(
  store: WorkspaceStore,
  tickets: readonly TicketRecord[],
  caption: string,
  without: readonly string[] = [],
): TemplateResult {
  const shown = columns.filter(([name]) => !without.includes(name));
  const sorted = [...tickets].sort((one, other) => other.updated_at.localeCompare(one.updated_at));
  if (sorted.length === 0) return html`<p class="empty-list">No tickets here.</p>`;
  return html`<table class="ticket-table">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${['Status', 'ID', 'Subject', ...shown.map(([name]) => name), 'Updated'].map(
          (name) => html`<th scope="col">${name}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${sorted.map((ticket) => ticketRow(store, ticket, shown))}
    </tbody>
  </table>`;
}

function ticketRow(store: WorkspaceStore, ticket: TicketRecord, shown: readonly Column[]): TemplateResult {
  return html`<tr>
    <td>${statusBadge(ticket.status)}</td>
    <td class="quiet">#${ticket.id}</td>
    <td class="subject">
      ${routeLink(store, { page: 'ticket', id: ticket.id }, ticket.subject ?? `Ticket #${ticket.id}`, { className: 'row-link' })}
    </td>
    ${shown.map(([, cell]) => html`<td>${cell(store, ticket)}</td>`)}
    <td class="quiet">${formatAgo(ticket.updated_at, store.snapshot.now)}</td>
  </tr>`;
}
