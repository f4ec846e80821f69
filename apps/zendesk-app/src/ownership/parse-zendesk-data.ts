import type { Customer, TabInView, Ticket } from '@patchcord/contact-ports';
import { readNumber, readObject, readText } from './read-data.js';

/** A ticket that another tab told; undefined when it is none. */
export function parseTicket(value: unknown): Ticket | undefined {
  const { closed, id: anyId, requesterId, subject, updatedAt: anyUpdatedAt } = readObject(value);
  const id = readNumber(anyId);
  const updatedAt = readNumber(anyUpdatedAt);
  if (id === undefined || updatedAt === undefined || typeof closed !== 'boolean') return undefined;
  return { id, subject: readText(subject) ?? '', requesterId: readNumber(requesterId), closed, updatedAt };
}

/** A user that another tab told; undefined when it is none. */
export function parseCustomer(value: unknown): Customer | undefined {
  const { id: anyId, name, organisation: anyOrganisation } = readObject(value);
  const id = readNumber(anyId);
  const organisation = readText(anyOrganisation);
  if (id === undefined) return undefined;
  return { id, name: readText(name) ?? '', ...(organisation !== undefined && { organisation }) };
}

/** What the agent looks at in another tab; what cannot be read is `other`. */
export function parseTabInView(value: unknown): TabInView {
  const { kind, ticket: anyTicket, requester, customer: anyCustomer, formId: anyFormId } = readObject(value);
  const ticket = parseTicket(anyTicket);
  if (kind === 'ticket' && ticket) return { kind, ticket, requester: parseCustomer(requester) };
  const customer = parseCustomer(anyCustomer);
  if (kind === 'user' && customer) return { kind, customer };
  const formId = readText(anyFormId);
  if (kind === 'newTicket' && formId !== undefined) return { kind, formId };
  return { kind: 'other' };
}
