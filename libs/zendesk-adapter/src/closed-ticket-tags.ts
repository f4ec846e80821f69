import type { TicketId } from '@patchcord/contact-ports';
import { readId, readObject } from './read-json.js';

/** The tags of closed tickets that have been read for another reason. */
export interface ClosedTicketTags {
  /** Keeps the tags of a ticket of an answer, if it is closed; ignores anything else. */
  keep(ticket: unknown): void;
  /** As Zendesk answered them; undefined for a ticket that was not kept. */
  get(id: TicketId): readonly unknown[] | undefined;
}

const mostTickets = 20;

/** A closed ticket does not change any more (zendesk.md 2.7.7), so that its tags need not be read twice. */
export function createClosedTicketTags(): ClosedTicketTags {
  const kept = new Map<TicketId, readonly unknown[]>();
  return {
    keep(ticket) {
      const { id: rawId, status, tags } = readObject(ticket);
      const id = readId(rawId);
      if (id === undefined || status !== 'closed' || !Array.isArray(tags)) return;
      kept.delete(id);
      kept.set(id, tags);
      const [oldest] = kept.keys();
      if (kept.size > mostTickets && oldest !== undefined) kept.delete(oldest);
    },
    get: (id) => kept.get(id),
  };
}
