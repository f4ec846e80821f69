import { createHash } from 'node:crypto';
import type { StartTaskContactRequest } from '@aws-sdk/client-connect';
import { cutText } from '../shared/cut-text.js';
import type { Route } from './routing-table.js';
import type { TicketEvent } from './ticket-event.js';

export interface ToTaskOptions {
  readonly instanceId: string;
  /** Where the agents' Zendesk is: `https://acme.zendesk.com`. */
  readonly zendeskOrigin: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Letters outside the basic plane count twice: nobody tells how Connect counts them. */
const longestDescription = 4096;
const longestClientToken = 500;

/** A schedule that is nearer than this is none: Connect refuses times that have passed when it reads them. */
const shortestDelayMs = 60_000;

/**
 * The task of an event: named `Zendesk-<number>`, so that the app puts it on that ticket (contact-rules.md 3.2). The
 * client token names the event, or the action that brought it about among others: Connect makes one task of it, however
 * often it is asked.
 */
export function toTask(event: TicketEvent, route: Route, options: ToTaskOptions): StartTaskContactRequest {
  const { ticket } = event;
  const startsAt = event.occurredAt + (route.delayMinutes ?? 0) * 60_000;
  const isScheduled = route.delayMinutes !== undefined && startsAt > options.now + shortestDelayMs;
  return {
    InstanceId: options.instanceId,
    ContactFlowId: route.flow,
    Name: `Zendesk-${ticket.id}`,
    Description: describeTicket(event),
    References: {
      'Zendesk ticket': { Type: 'URL', Value: `${options.zendeskOrigin}/agent/tickets/${ticket.id}` },
    },
    Attributes: toAttributes(event, route),
    ClientToken: toClientToken(event, route),
    ...(isScheduled ? { ScheduledTime: new Date(startsAt) } : {}),
  };
}

/** One action may bring several events about, and all of them the same route: they share a token. */
function toClientToken({ actionId, id, ticket }: TicketEvent, { name }: Route): string {
  if (actionId === undefined) return id.slice(0, longestClientToken);
  return createHash('sha256')
    .update(JSON.stringify([actionId, ticket.id, name]))
    .digest('base64url');
}

/** Names of the app's own attributes, where there is one (attributes.md); flows branch on the others. */
function toAttributes({ ticket, type }: TicketEvent, route: Route): Record<string, string> {
  const all = {
    zendesk_ticket: ticket.id,
    zendesk_user: ticket.requesterId,
    zendesk_brand_id: ticket.brandId,
    zendesk_group_id: ticket.groupId,
    zendesk_priority: ticket.priority,
    zendesk_status: ticket.status,
    zendesk_event: type,
    zendesk_route: route.name,
    ...route.attributes,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function describeTicket({ ticket }: TicketEvent): string {
  const title = ticket.subject ?? `Ticket ${ticket.id}`;
  const priority = ticket.priority === undefined ? '' : ` (${ticket.priority})`;
  const text = [`${title}${priority}`, ticket.description].filter((part) => part !== undefined).join('\n\n');
  return text.length <= longestDescription ? text : `${cutText(text, longestDescription - 1)}…`;
}
