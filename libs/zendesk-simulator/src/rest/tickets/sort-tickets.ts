import type { TicketRecord } from '../../desk/ticket.js';

const statusOrder = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

const sortKeys: Readonly<Record<string, (ticket: TicketRecord) => string | number>> = {
  id: (ticket) => ticket.id,
  created_at: (ticket) => ticket.created_at,
  updated_at: (ticket) => ticket.updated_at,
  subject: (ticket) => ticket.subject ?? '',
  status: (ticket) => statusOrder.indexOf(ticket.status),
  assignee: (ticket) => ticket.assignee_id ?? 0,
  requester: (ticket) => ticket.requester_id,
};

/** @returns the tickets in the order a list asks for; by id, ascending, unless it does */
export function sortTickets(
  tickets: readonly TicketRecord[],
  sortBy: string | undefined,
  sortOrder: string | undefined,
): TicketRecord[] {
  const keyOf = sortKeys[sortBy ?? 'id'] ?? ((ticket: TicketRecord) => ticket.id);
  const direction = sortOrder === 'desc' ? -1 : 1;
  return [...tickets].sort((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    return (a < b ? -1 : a > b ? 1 : one.id - other.id) * direction;
  });
}
