import { html, type TemplateResult } from 'lit';
import type { TicketRecord } from '../../src/desk/ticket.js';
import { applyDraft } from '../store/ticket-draft.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { sidebarApp } from './sidebar-app.js';
import { ticketProperties } from './ticket-properties.js';

/** @returns the form of a ticket that is not submitted yet: properties, subject, first comment, and the app beside it */
export function newTicketPage(store: WorkspaceStore, blank: TicketRecord): TemplateResult {
  const { subject } = applyDraft(blank, store.drafts.get(blank.id));
  const id = `subject-${blank.id}`;
  return html`<div class="ticket-page">
    ${ticketProperties(store, blank)}
    <div class="ticket-main">
      <header class="ticket-header">
        <h1 class="visually-hidden">New ticket</h1>
        <div class="field">
          <label for=${id}>Subject</label>
          <input
            id=${id}
            type="text"
            autocomplete="off"
            .value=${subject ?? ''}
            @change=${(event: Event) => {
              store.edit(blank.id, { subject: (event.target as HTMLInputElement).value });
            }}
          />
        </div>
      </header>
      <div></div>
      <zd-ticket-composer .store=${store} .ticketId=${blank.id}></zd-ticket-composer>
    </div>
    ${sidebarApp(store, `ticket:${blank.id}`)}
  </div>`;
}
