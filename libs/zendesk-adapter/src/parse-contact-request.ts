import { parseToldCustomer, parseToldTicket } from './parse-told-ticket.js';
import { readObject, readText } from './read-json.js';
import type { ContactRequest } from './shared-contact.js';

/** What the agent asked for in a sidebar; undefined when it cannot be read, for half a request is none. */
export function parseContactRequest(data: unknown): ContactRequest | undefined {
  const { contactId: anyId, customer: anyCustomer, requester, ticket: anyTicket, type } = readObject(data);
  const contactId = readText(anyId);
  if (contactId === undefined) return undefined;
  if (type === 'chooseCustomer') {
    const customer = parseToldCustomer(anyCustomer);
    return customer === undefined ? undefined : { type, contactId, customer };
  }
  const ticket = parseToldTicket(anyTicket);
  if (ticket === undefined) return undefined;
  if (type === 'attach') return { type, contactId, ticket };
  if (type === 'createFollowUp') return { type, contactId, ticket, requester: parseToldCustomer(requester) };
  return undefined;
}
