import type { Instant, TabInView } from '@patchcord/contact-ports';
import { parseToldCustomer, parseToldTicket } from './parse-told-ticket.js';
import { readObject, readText } from './read-json.js';

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
      const ticket = parseToldTicket(tab['ticket']);
      return ticket === undefined
        ? { kind: 'other' }
        : { kind: 'ticket', ticket, requester: parseToldCustomer(tab['requester']) };
    }
    case 'user': {
      const customer = parseToldCustomer(tab['customer']);
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
