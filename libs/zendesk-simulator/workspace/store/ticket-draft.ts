import type { TicketRecord } from '../../src/desk/ticket.js';

/** What the agent has changed in an open ticket's form and not saved. */
export type TicketDraft = Partial<
  Pick<
    TicketRecord,
    | 'subject'
    | 'status'
    | 'requester_id'
    | 'assignee_id'
    | 'group_id'
    | 'brand_id'
    | 'priority'
    | 'type'
    | 'tags'
    | 'custom_fields'
  >
>;

/** @returns the ticket as the form shows it */
export function applyDraft(ticket: TicketRecord, draft: TicketDraft | undefined): TicketRecord {
  return { ...ticket, ...draft };
}
