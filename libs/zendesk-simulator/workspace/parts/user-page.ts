import { html, type TemplateResult } from 'lit';
import type { UserRecord } from '../../src/desk/user.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { avatar } from './avatar.js';
import { capitalise, formatDay } from './format.js';
import { icon, type IconName } from './icon.js';
import { phoneNumber } from './phone-number.js';
import { sidebarApp } from './sidebar-app.js';
import { ticketTable } from './ticket-table.js';

/** @returns a user's profile: who they are, their tickets, and the app beside it */
export function userPage(store: WorkspaceStore, userId: number): TemplateResult {
  const user = store.user(userId);
  if (user === undefined) {
    return html`<div class="empty-page"><h1>There is no user ${userId}</h1></div>`;
  }
  const tickets = store.snapshot.tickets.filter(({ requester_id }) => requester_id === user.id);
  const open = tickets.filter(({ status }) => status !== 'solved' && status !== 'closed');
  return html`<div class="user-page">
    ${details(store, user)}
    <div class="user-main">
      <header class="user-header">
        ${avatar(user, 'large')}
        <div>
          <h1>${user.name}</h1>
          <p class="quiet">
            ${user.role === 'end-user' ? 'Customer' : capitalise(user.role)} since
            ${formatDay(user.created_at)}
          </p>
        </div>
        <zd-call-menu .store=${store} .userId=${user.id}></zd-call-menu>
      </header>
      <h2>Tickets <span class="quiet">(${open.length} open of ${tickets.length})</span></h2>
      ${ticketTable(store, tickets, `Tickets of ${user.name}`, ['Requester', 'Assignee'])}
    </div>
    ${sidebarApp(store, `user:${userId}`)}
  </div>`;
}

function details(store: WorkspaceStore, user: UserRecord): TemplateResult {
  const organization = store.snapshot.organizations.find(({ id }) => id === user.organization_id);
  const rows: readonly (readonly [IconName, string, unknown])[] = [
    [
      'phone',
      'Phone',
      html`${phoneNumber(user.phone)}${user.shared_phone_number === true ? html` <span class="quiet">shared</span>` : null}`,
    ],
    ['email', 'E-mail', user.email ?? '–'],
    ['building', 'Organization', organization?.name ?? '–'],
    ['globe', 'Language', user.locale],
    ['clock', 'Time zone', user.iana_time_zone.replace(/_/g, ' ')],
  ];
  const fields = store.snapshot.userFields.filter(
    ({ key }) => key !== undefined && (user.user_fields[key] ?? '') !== '',
  );
  return html`<aside class="properties" aria-label="Profile">
    <dl class="profile">
      ${rows.map(
        ([name, label, value]) =>
          html`<div>
            <dt>${icon(name)}${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
      ${fields.map(
        ({ key = '', title, type }) =>
          html`<div>
            <dt>${title}</dt>
            <dd>
              ${type === 'dropdown' ? capitalise(String(user.user_fields[key])) : user.user_fields[key]}
            </dd>
          </div>`,
      )}
      ${
        user.tags.length === 0
          ? null
          : html`<div>
              <dt>Tags</dt>
              <dd class="tags">${user.tags.map((tag) => html`<span class="tag">${tag}</span>`)}</dd>
            </div>`
      }
    </dl>
    ${
      user.details === null
        ? null
        : html`<h2>Details</h2>
            <p>${user.details}</p>`
    }
    <h2>Notes</h2>
    <p class=${user.notes === null ? 'quiet' : ''}>${user.notes ?? 'No notes yet.'}</p>
  </aside>`;
}
