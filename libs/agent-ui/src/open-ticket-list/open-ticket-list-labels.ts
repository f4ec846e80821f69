import type { OpenTicketOption } from '../assignment-panel/assignment-panel-data.js';
import { formatAgo } from './format-ago.js';

/** The words of a list of open tickets. Ticket numbers arrive without `#`. */
export interface OpenTicketListLabels {
  readonly heading: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly none: string;
  /** Nobody is identified whose tickets could be listed. */
  readonly noCustomer: string;
  readonly statuses: Record<OpenTicketOption['status'], string>;
  /** When a ticket was updated last; both in epoch milliseconds. */
  readonly updated: (updatedAt: number, now: number) => string;
  readonly openTicket: string;
  readonly attach: string;
  /** The button's accessible name; it has to contain `attach`. */
  readonly attachTo: (ticketId: number, subject: string) => string;
  readonly attaching: string;
}

/** British English, for a page without a localisation library. */
export const englishOpenTicketListLabels: OpenTicketListLabels = {
  heading: 'Open tickets',
  loading: 'Looking for open tickets…',
  failed: 'Zendesk does not answer, so the open tickets are not known.',
  retry: 'Try again',
  none: 'No open tickets.',
  noCustomer: 'Nobody is identified whose tickets could be listed.',
  statuses: { new: 'New', open: 'Open', pending: 'Pending', hold: 'On hold' },
  updated: (updatedAt, now) => `updated ${formatAgo(updatedAt, now, 'en-GB')}`,
  openTicket: 'Open ticket',
  attach: 'Attach',
  attachTo: (ticketId, subject) => `Attach to #${String(ticketId)} ${subject}`,
  attaching: 'Attaching…',
};
