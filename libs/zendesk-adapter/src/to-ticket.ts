import type { Ticket } from '@patchcord/contact-ports';
import { readId, readInstant, readObject, readText } from './read-json.js';

/** A ticket of an answer; undefined when it is none. */
export function toTicket(value: unknown): Ticket | undefined {
  const ticket = readObject(value);
  const id = readId(ticket['id']);
  if (id === undefined) return undefined;
  return {
    id,
    subject: readText(ticket['raw_subject']) ?? readText(ticket['subject']) ?? `#${id}`,
    requesterId: readId(ticket['requester_id']),
    closed: ticket['status'] === 'closed',
    updatedAt: readInstant(ticket['updated_at']) ?? 0,
  };
}
