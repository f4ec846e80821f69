import { isNewTicket } from '../store/new-ticket.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** @returns what a ticket is called in tabs and headings: its subject as the form shows it, or its number */
export function ticketTitle(store: WorkspaceStore, id: number): string {
  const subject = store.drafts.get(id)?.subject ?? store.ticket(id)?.subject ?? '';
  if (subject !== '') return subject;
  return isNewTicket(id) ? 'New ticket' : `Ticket #${id}`;
}
