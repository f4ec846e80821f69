import { createTicketRecord, type TicketRecord } from '../../src/desk/ticket.js';
import type { WorkspaceSnapshot } from '../../src/workspace-server/workspace-snapshot.js';

/** @returns whether a ticket is still a form: forms have negative ids, −1 for the first that was opened */
export function isNewTicket(id: number): boolean {
  return id < 0;
}

/** @returns the empty form of a new ticket, as a ticket without subject and requester */
export function createBlankTicket(snapshot: WorkspaceSnapshot, id: number): TicketRecord {
  return createTicketRecord({
    id,
    via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
    created_at: snapshot.now,
    status: 'new',
    requester_id: 0,
    submitter_id: snapshot.agent.id,
    brand_id: snapshot.brands.find((brand) => brand.default)?.id ?? 0,
    custom_fields: snapshot.ticketFields
      .filter(({ system, active }) => !system && active)
      .map((field) => ({ id: field.id, value: field.type === 'multiselect' ? [] : null })),
  });
}
