import type { Customer, Instant, TabInView, Ticket } from '@patchcord/contact-ports';
import { readId, readObject, readText } from './read-json.js';

/** What a sidebar told: which one it is, and what the agent sees there, if they look at it. */
export interface TabAnnouncement {
  readonly guid: string;
  readonly inView: { readonly since: Instant; readonly tab: TabInView } | undefined;
}

/** A sidebar's announcement; undefined when it is none. A tab that cannot be read is `other`. */
export function parseTabAnnouncement(data: unknown): TabAnnouncement | undefined {
  const { guid: anyGuid, since, tab } = readObject(data);
  const guid = readText(anyGuid);
  if (guid === undefined) return undefined;
  const isInView = typeof since === 'number' && Number.isFinite(since);
  return { guid, inView: isInView ? { since, tab: parseTab(tab) } : undefined };
}

function parseTab(value: unknown): TabInView {
  const tab = readObject(value);
  switch (tab['kind']) {
    case 'ticket': {
      const ticket = parseTicket(tab['ticket']);
      return ticket === undefined
        ? { kind: 'other' }
        : { kind: 'ticket', ticket, requester: parseCustomer(tab['requester']) };
    }
    case 'user': {
      const customer = parseCustomer(tab['customer']);
      return customer === undefined ? { kind: 'other' } : { kind: 'user', customer };
    }
    case 'newTicket': {
      const formId = readText(tab['formId']);
      return formId === undefined ? { kind: 'other' } : { kind: 'newTicket', formId };
    }
    default:
      return { kind: 'other' };
  }
}

function parseTicket(value: unknown): Ticket | undefined {
  const { closed, id: anyId, requesterId, subject, updatedAt } = readObject(value);
  const id = readId(anyId);
  if (id === undefined || typeof closed !== 'boolean' || typeof updatedAt !== 'number') return undefined;
  return { id, subject: readText(subject) ?? `#${id}`, requesterId: readId(requesterId), closed, updatedAt };
}

function parseCustomer(value: unknown): Customer | undefined {
  const { id: anyId, name, organisation: anyOrganisation } = readObject(value);
  const id = readId(anyId);
  const organisation = readText(anyOrganisation);
  if (id === undefined) return undefined;
  return { id, name: readText(name) ?? `#${id}`, ...(organisation === undefined ? {} : { organisation }) };
}
