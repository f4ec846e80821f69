import type { Via } from './via.js';

/** One entry of an audit: a comment, a value set at creation, or a changed value. */
export type AuditEvent = { id: number; type: string } & Record<string, unknown>;

/** What one write did to a ticket. */
export interface AuditRecord {
  id: number;
  ticket_id: number;
  created_at: string;
  author_id: number;
  metadata: { system: Record<string, unknown>; custom: Record<string, unknown> };
  via: Via;
  events: AuditEvent[];
}
