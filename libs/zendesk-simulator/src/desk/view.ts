import type { TicketRecord } from './ticket.js';

/** A view of the desk: a named selection of tickets. */
export interface ViewRecord {
  readonly id: number;
  readonly title: string;
  readonly includes: (ticket: TicketRecord) => boolean;
}
