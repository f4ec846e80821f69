import { html, type TemplateResult } from 'lit';
import type { TicketRecord } from '../../src/desk/ticket.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { routeLink } from './route-link.js';
import { ticketTable } from './ticket-table.js';

/** @returns the list of views, and the tickets of the chosen one */
export function viewsPage(store: WorkspaceStore, viewId: number | undefined): TemplateResult {
  const { views } = store.snapshot;
  const view = views.find(({ id }) => id === viewId) ?? views[0];
  if (view === undefined) return html`<div class="empty-page"><h1>There are no views</h1></div>`;
  const tickets = view.ticketIds
    .map((id) => store.ticket(id))
    .filter((one): one is TicketRecord => one !== undefined);
  return html`<div class="views-page">
    <nav class="views-list" aria-label="Views">
      <h2>Views</h2>
      <ul>
        ${views.map(
          (one) =>
            html`<li>
              ${routeLink(
                store,
                { page: 'views', viewId: one.id },
                html`<span>${one.title}</span><span class="count">${one.ticketIds.length}</span>`,
                { current: one.id === view.id, className: 'view-link' },
              )}
            </li>`,
        )}
      </ul>
    </nav>
    <div class="view">
      <h1>${view.title}</h1>
      <p class="quiet">${tickets.length} ${tickets.length === 1 ? 'ticket' : 'tickets'}</p>
      ${ticketTable(store, tickets, view.title)}
    </div>
  </div>`;
}
