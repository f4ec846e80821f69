import type { TicketEvent } from './ticket-event.js';

/** What the app puts on tickets (libs/zendesk-adapter: ticket-tags.ts, external-id.ts). */
const contactTag = 'amazon_connect';
const externalIdPrefix = 'connect:';

/** Kinds of events that nothing the app does to a ticket brings about. */
const kindsWithoutApp: ReadonlySet<string> = new Set([
  'priority_changed',
  'brand_changed',
  'requester_changed',
  'organization_changed',
  'subject_changed',
  'type_changed',
  'ticket_type_changed',
  'form_changed',
]);

/** Whether a tag is one that the app itself sets. */
export function isTagOfApp(tag: string): boolean {
  return tag === contactTag || tag.startsWith(`${contactTag}_`);
}

/**
 * Why an event may be the app's own doing; undefined when it cannot be.
 *
 * The app makes tickets, and marks them. It writes private comments, assigns, sets fields and tags, also on tickets that
 * carry no mark of its own; it does so as the agent, who cannot be told from themselves. So of the kinds of events that
 * it can bring about only those count that it certainly did not: a tag of somebody else's was added, or the customer
 * did it, in public, on a ticket that is not the app's.
 */
export function suspectApp(event: TicketEvent): string | undefined {
  const { tagsAdded, type } = event;
  if (kindsWithoutApp.has(type)) return undefined;
  if (type === 'created') return isMadeByApp(event) ? 'the app made the ticket' : undefined;
  if (type === 'tags_changed' && tagsAdded.some((tag) => !isTagOfApp(tag))) return undefined;
  if (isOfCustomer(event) && !isTicketOfApp(event)) return undefined;
  return 'the app may have done it';
}

function isTicketOfApp(event: TicketEvent): boolean {
  return hasKeyOfApp(event) || event.ticket.tags.some(isTagOfApp);
}

/** A customer's follow-up to a closed ticket of the app has its tags, and not its key. */
function isMadeByApp(event: TicketEvent): boolean {
  return hasKeyOfApp(event) || (event.ticket.tags.some(isTagOfApp) && !isOfCustomer(event));
}

function hasKeyOfApp({ ticket }: TicketEvent): boolean {
  return ticket.externalId?.startsWith(externalIdPrefix) === true;
}

function isOfCustomer({ actorId, isPublicComment, ticket, type }: TicketEvent): boolean {
  const isByRequester = actorId !== undefined && actorId === ticket.requesterId;
  return isByRequester && (type !== 'comment_added' || isPublicComment);
}
