import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { WorkspaceTab } from '../store/tab-memory.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { isNewTicket } from '../store/new-ticket.js';
import { appsToggle } from './apps-toggle.js';
import { ticketTitle } from './ticket-title.js';
import { avatar } from './avatar.js';
import { icon } from './icon.js';
import { popover } from './popover.js';
import { routeLink } from './route-link.js';

/** @returns the bar at the top: open tabs, search, the app's icon with its panel, and the agent */
export function topBar(store: WorkspaceStore): TemplateResult {
  return html`<header class="top-bar">
    <nav class="tabs" aria-label="Open tabs">
      <ul>
        ${repeat(
          store.tabs,
          ({ kind, id }) => `${kind}:${id}`,
          (tab) => tabItem(store, tab),
        )}
      </ul>
      <button
        class="icon-button new-ticket"
        type="button"
        aria-label="Add ticket"
        @click=${() => {
          store.openNewTicket();
        }}
      >
        ${icon('plus')}
      </button>
    </nav>
    <div class="top-bar-end">
      <zd-search-box .store=${store}></zd-search-box>
      ${appsToggle(store)} ${popover(store)}
      <zd-user-menu .store=${store}></zd-user-menu>
    </div>
  </header>`;
}

function tabItem(store: WorkspaceStore, tab: WorkspaceTab): TemplateResult {
  const { title, detail, mark } = tab.kind === 'ticket' ? ticketTab(store, tab.id) : userTab(store, tab.id);
  const current = store.isActive(tab);
  return html`<li class="tab ${current ? 'active' : ''}">
    ${routeLink(
      store,
      { page: tab.kind, id: tab.id },
      html`${mark}<span class="tab-text"
          ><span class="tab-title">${title}</span><span class="tab-detail">${detail}</span></span
        >`,
      { current, className: 'tab-link' },
    )}
    <button
      class="icon-button small"
      type="button"
      aria-label=${`Close ${title}`}
      @click=${() => store.closeTab(tab)}
    >
      ${icon('cross')}
    </button>
  </li>`;
}

function ticketTab(store: WorkspaceStore, id: number) {
  const ticket = store.ticket(id);
  const status = ticket?.status ?? 'closed';
  return {
    title: ticketTitle(store, id),
    detail: isNewTicket(id) ? 'Not submitted' : `#${id}`,
    mark: html`<span class="status-dot ${status}" role="img" aria-label=${`Status: ${status}`}></span>`,
  };
}

function userTab(store: WorkspaceStore, id: number) {
  const user = store.user(id);
  const organization = store.snapshot.organizations.find((one) => one.id === user?.organization_id);
  return {
    title: user?.name ?? `User ${id}`,
    detail: organization?.name ?? 'Customer',
    mark: avatar(user, 'small'),
  };
}
