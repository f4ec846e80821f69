import type { Clock, Customer, Instant, TabInView, Ticket } from '@patchcord/contact-ports';
import { callZaf } from './call-zaf.js';
import { readId, readInstant, readList, readObject, readText } from './read-json.js';
import { toCustomer } from './to-customer.js';
import type { ZafClient, ZafContext } from './zaf-client.js';

export interface ReadOwnTabOptions {
  readonly client: Pick<ZafClient, 'get'>;
  readonly context: ZafContext;
  readonly clock: Clock;
  /** Stands for the time of a ticket's last change where the framework does not tell it. */
  readonly openedAt: Instant;
}

/**
 * What the tab shows in which this sidebar stands, by the framework and without a request: the values of the form,
 * saved or not. What cannot be read is left out; a ticket without a status is nothing one could attach to, so that is
 * `other`. Never rejects.
 */
export async function readOwnTab(options: ReadOwnTabOptions): Promise<TabInView> {
  const { context } = options;
  switch (context.location) {
    case 'ticket_sidebar':
      return readTicket(options);
    case 'user_sidebar': {
      const customer = toPerson(await readValue(options, 'user'));
      return customer === undefined ? { kind: 'other' } : { kind: 'user', customer };
    }
    case 'new_ticket_sidebar':
      // Not `newTicketId`: whether it is used again after a form is closed is not documented.
      return { kind: 'newTicket', formId: context.instanceGuid };
    default:
      return { kind: 'other' };
  }
}

async function readTicket(options: ReadOwnTabOptions): Promise<TabInView> {
  const [anyId, anySubject, anyStatus, anyRequester, anyOrganisation, anyUpdatedAt] = await Promise.all(
    [
      'ticket.id',
      'ticket.subject',
      'ticket.status',
      'ticket.requester',
      'ticket.organization',
      'ticket.updatedAt',
    ].map((path) => readValue(options, path)),
  );
  const id = readId(anyId) ?? options.context.ticketId;
  const status = readText(anyStatus);
  if (id === undefined || status === undefined) return { kind: 'other' };
  const requester = toPerson(anyRequester, anyOrganisation);
  const ticket: Ticket = {
    id,
    subject: readText(anySubject) ?? `#${id}`,
    requesterId: requester?.id,
    closed: status === 'closed',
    updatedAt: readInstant(anyUpdatedAt) ?? options.openedAt,
  };
  return { kind: 'ticket', ticket, requester };
}

/** One path at a time: of several, one that is refused would take the others with it. */
async function readValue({ client, clock }: ReadOwnTabOptions, path: string): Promise<unknown> {
  try {
    return (await callZaf(() => client.get(path), clock))[path];
  } catch {
    return undefined;
  }
}

function toPerson(user: unknown, anyOrganisation?: unknown): Customer | undefined {
  const customer = toCustomer(user);
  const [first] = readList(readObject(user)['organizations']);
  const organisation = readText(readObject(anyOrganisation)['name']) ?? readText(readObject(first)['name']);
  return customer === undefined || organisation === undefined ? customer : { ...customer, organisation };
}
