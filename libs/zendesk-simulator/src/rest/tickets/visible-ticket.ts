import type { Desk } from '../../desk/desk.js';
import type { TicketRecord } from '../../desk/ticket.js';
import { toId } from '../request-body.js';
import { forbidden, recordNotFound } from '../rest-error.js';

/**
 * @returns the ticket with the id of a path
 * @throws RestError 404 for an unknown id, 403 for a ticket of a private group the agent is not in
 */
export function visibleTicket(desk: Desk, idText: string): TicketRecord {
  const ticket = desk.tickets.get(toId(idText) ?? 0);
  if (ticket === undefined) throw recordNotFound();
  if (!desk.canSee(ticket)) throw forbidden();
  return ticket;
}

/** @returns all tickets the signed-in agent may see, by id */
export function visibleTickets(desk: Desk): TicketRecord[] {
  return [...desk.tickets.values()].filter((ticket) => desk.canSee(ticket));
}
