import { html, type TemplateResult } from 'lit';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { formatAgo } from './format.js';
import { routeLink } from './route-link.js';
import { sidebarApp } from './sidebar-app.js';
import { statusBadge } from './status-badge.js';
import { isNewTicket } from '../store/new-ticket.js';
import { newTicketPage } from './new-ticket-page.js';
import { ticketTitle } from './ticket-title.js';
import { ticketProperties } from './ticket-properties.js';

const channels: Readonly<Record<string, string>> = {
  voice: 'Phone call',
  email: 'E-mail',
  web: 'Web form',
  api: 'Web service',
};

/** @returns an open ticket: properties, conversation with composer, and the app beside it */
export function ticketPage(store: WorkspaceStore, ticketId: number): TemplateResult {
  const ticket = store.ticket(ticketId);
  if (ticket === undefined) {
    return html`<div class="empty-page">
      <h1>Ticket #${ticketId} is not here</h1>
      <p>It does not exist, or it belongs to a group you are not in.</p>
    </div>`;
  }
  if (isNewTicket(ticket.id)) return newTicketPage(store, ticket);
  const requester = store.user(ticket.requester_id);
  const brand = store.snapshot.brands.find(({ id }) => id === ticket.brand_id);
  return html`<div class="ticket-page">
    ${ticketProperties(store, ticket)}
    <div class="ticket-main">
      <header class="ticket-header">
        <h1>${ticketTitle(store, ticket.id)}</h1>
        <p>
          ${statusBadge(ticket.status)}
          <span>#${ticket.id}</span>
          <span>${brand?.name}</span>
          <span>Via ${(channels[ticket.via.channel] ?? ticket.via.channel).toLowerCase()}</span>
          ${
            requester === undefined
              ? null
              : routeLink(store, { page: 'user', id: requester.id }, requester.name, {
                  className: 'text-link',
                })
          }
          <span title=${ticket.updated_at}>Updated ${formatAgo(ticket.updated_at, store.snapshot.now)}</span>
        </p>
      </header>
      <zd-ticket-conversation .store=${store} .ticketId=${ticket.id}></zd-ticket-conversation>
      <zd-ticket-composer .store=${store} .ticketId=${ticket.id}></zd-ticket-composer>
    </div>
    ${sidebarApp(store, `ticket:${ticketId}`)}
  </div>`;
}
