import { isTagOfApp, isTicketOfApp } from './app-updates.js';
import type { Route, RoutingTable } from './routing-table.js';
import type { TicketEvent } from './ticket-event.js';

/** Whether an event makes a task, by which route, and why. */
export type TaskDecision =
  { readonly route: Route; readonly reason: string } | { readonly route: undefined; readonly reason: string };

/**
 * The loop guard, and the first route that fits.
 *
 * What the app does to a ticket comes back as events: it makes tickets, comments, assigns, and tags. Nobody is named in
 * them who could be told from an agent. So a ticket that carries the app's marks makes a task only when an event *adds a
 * tag* that a route asks for, and the app's own tags are never such a tag.
 */
export function decideTask(event: TicketEvent, { routes }: RoutingTable): TaskDecision {
  const { ticket, type } = event;
  if (ticket.status === 'closed') return { route: undefined, reason: 'the ticket is closed' };
  const isOfApp = isTicketOfApp(event);
  const asked = routes.filter((route) => !isOfApp || asksForAddedTag(route, type));
  const route = asked.find((candidate) => fits(candidate, event));
  if (route !== undefined) return { route, reason: `route ${route.name}` };
  const isKeptBack = routes.some((candidate) => fits(candidate, event));
  return { route: undefined, reason: isKeptBack ? 'the app has handled the ticket' : 'no route fits' };
}

function asksForAddedTag({ when }: Route, type: string): boolean {
  return type === 'tags_changed' && when.tagsAdded !== undefined;
}

function fits({ when }: Route, { tagsAdded, ticket, type }: TicketEvent): boolean {
  const events = when.events ?? (when.tagsAdded === undefined ? ['created'] : ['created', 'tags_changed']);
  const added = tagsAdded.filter((tag) => !isTagOfApp(tag));
  return (
    events.includes(type) &&
    isOneOf(when.brands, [ticket.brandId]) &&
    isOneOf(when.groups, [ticket.groupId]) &&
    isOneOf(when.priorities, [ticket.priority]) &&
    isOneOf(when.tags, ticket.tags) &&
    isOneOf(when.tagsAdded, added)
  );
}

function isOneOf(wanted: readonly string[] | undefined, actual: readonly (string | undefined)[]): boolean {
  return wanted === undefined || actual.some((value) => value !== undefined && wanted.includes(value));
}
