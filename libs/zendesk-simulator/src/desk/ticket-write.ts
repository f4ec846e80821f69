import type { AuditRecord } from './audit.js';
import type { TicketRecord } from './ticket.js';

/** One write of a ticket: its creation, or a change. */
export interface TicketWrite {
  /** A copy of the ticket as it was; `null` for a new one. */
  readonly before: TicketRecord | null;
  /** The ticket itself. */
  readonly ticket: TicketRecord;
  /** What the write did, and who did it. */
  readonly audit: AuditRecord;
}
