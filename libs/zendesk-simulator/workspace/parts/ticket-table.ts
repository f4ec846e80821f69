import { html, type TemplateResult } from 'lit';
import type { TicketRecord } from '../../src/desk/ticket.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { capitalise, formatAgo } from './format.js';
import { routeLink } from './route-link.js';
import { statusBadge } from './status-badge.js';

/** @returns a list of tickets, last changed first */
export function ticketTable(
  store: WorkspaceStore,
  tickets: readonly TicketRecord[],
  caption: string,
): TemplateResult {
  const sorted = [...tickets].sort((one, other) => other.updated_at.localeCompare(one.updated_at));
  if (sorted.length === 0) return html`<p class="empty-list">No tickets here.</p>`;
  return html`<table class="ticket-table">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${['Status', 'ID', 'Subject', 'Requester', 'Brand', 'Assignee', 'Priority', 'Updated'].map(
          (name) => html`<th scope="col">${name}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${sorted.map((ticket) => ticketRow(store, ticket))}
    </tbody>
  </table>`;
}

function ticketRow(store: WorkspaceStore, ticket: TicketRecord): TemplateResult {
  const brand = store.snapshot.brands.find(({ id }) => id === ticket.brand_id);
  return html`<tr>
    <td>${statusBadge(ticket.status)}</td>
    <td class="quiet">#${ticket.id}</td>
    <td class="subject">
      ${routeLink(store, { page: 'ticket', id: ticket.id }, ticket.subject ?? `Ticket #${ticket.id}`, { className: 'row-link' })}
    </td>
    <td>${store.user(ticket.requester_id)?.name}</td>
    <td>${brand?.name}</td>
    <td>${store.user(ticket.assignee_id)?.name ?? html`<span class="quiet">–</span>`}</td>
    <td>${capitalise(ticket.priority ?? '–')}</td>
    <td class="quiet">${formatAgo(ticket.updated_at, store.snapshot.now)}</td>
  </tr>`;
}
