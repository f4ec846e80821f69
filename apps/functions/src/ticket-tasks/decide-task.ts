import { isTagOfApp, suspectApp } from './app-updates.js';
import type { Route, RoutingTable } from './routing-table.js';
import type { TicketEvent } from './ticket-event.js';

/** Whether an event makes a task, by which route, and why. */
export type TaskDecision =
  { readonly route: Route; readonly reason: string } | { readonly route: undefined; readonly reason: string };

/** The first route that fits, unless the event may be the app's own doing: that would go round in circles. */
export function decideTask(event: TicketEvent, { routes }: RoutingTable): TaskDecision {
  if (event.ticket.status === 'closed') return { route: undefined, reason: 'the ticket is closed' };
  const route = routes.find((candidate) => fits(candidate, event));
  if (route === undefined) return { route, reason: 'no route fits' };
  const suspicion = suspectApp(event);
  return suspicion === undefined
    ? { route, reason: `route ${route.name}` }
    : { route: undefined, reason: suspicion };
}

/** The app's own tags are never a tag that somebody added. */
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
