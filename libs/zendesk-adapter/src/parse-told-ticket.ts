import type { Customer, Ticket } from '@patchcord/contact-ports';
import { readId, readObject, readText } from './read-json.js';

/** A ticket that another instance of the app told; undefined when it is none. */
export function parseToldTicket(value: unknown): Ticket | undefined {
  const { closed, id: anyId, requesterId, subject, updatedAt } = readObject(value);
  const id = readId(anyId);
  if (id === undefined || typeof closed !== 'boolean' || typeof updatedAt !== 'number') return undefined;
  return { id, subject: readText(subject) ?? `#${id}`, requesterId: readId(requesterId), closed, updatedAt };
}

/** A user whom another instance of the app told; undefined when it is none. */
export function parseToldCustomer(value: unknown): Customer | undefined {
  const { id: anyId, name, organisation: anyOrganisation } = readObject(value);
  const id = readId(anyId);
  const organisation = readText(anyOrganisation);
  if (id === undefined) return undefined;
  return { id, name: readText(name) ?? `#${id}`, ...(organisation === undefined ? {} : { organisation }) };
}
