import { html, type TemplateResult } from 'lit';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { avatar } from './avatar.js';
import { phoneNumber } from './phone-number.js';
import { routeLink } from './route-link.js';

/** @returns all customers, by name */
export function customersPage(store: WorkspaceStore): TemplateResult {
  const customers = store.snapshot.users
    .filter(({ role, active }) => role === 'end-user' && active)
    .sort((one, other) => one.name.localeCompare(other.name));
  const organizationOf = (id: number | null) =>
    store.snapshot.organizations.find((one) => one.id === id)?.name;
  return html`<div class="page">
    <h1>Customers</h1>
    <table class="ticket-table">
      <caption class="visually-hidden">
        Customers
      </caption>
      <thead>
        <tr>
          ${['Name', 'E-mail', 'Phone', 'Organization', 'Tickets'].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${customers.map(
          (user) =>
            html`<tr>
              <td class="subject">
                <span class="person"
                  >${avatar(user, 'small')}${routeLink(store, { page: 'user', id: user.id }, user.name, { className: 'row-link' })}</span
                >
              </td>
              <td>${user.email ?? '–'}</td>
              <td>${phoneNumber(user.phone)}</td>
              <td>${organizationOf(user.organization_id) ?? html`<span class="quiet">–</span>`}</td>
              <td>${store.snapshot.tickets.filter((ticket) => ticket.requester_id === user.id).length}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
