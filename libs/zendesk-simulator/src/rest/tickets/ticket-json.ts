import type { TicketRecord } from '../../desk/ticket.js';

/** @returns the ticket as it is answered by id: custom fields appear a second time as `fields` */
export function toTicketJson(ticket: TicketRecord): Record<string, unknown> {
  return { ...structuredClone(ticket), fields: structuredClone(ticket.custom_fields) };
}
