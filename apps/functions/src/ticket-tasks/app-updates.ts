import type { TicketEvent } from './ticket-event.js';

/** What the app puts on tickets (libs/zendesk-adapter: ticket-tags.ts, external-id.ts). */
const contactTag = 'amazon_connect';
const externalIdPrefix = 'connect:';

/** Whether a tag is one that the app itself sets. */
export function isTagOfApp(tag: string): boolean {
  return tag === contactTag || tag.startsWith(`${contactTag}_`);
}

/** Whether the app made the ticket, or has recorded a contact on it. */
export function isTicketOfApp({ ticket }: TicketEvent): boolean {
  return ticket.externalId?.startsWith(externalIdPrefix) === true || ticket.tags.some(isTagOfApp);
}
