import type { ContactRequest, ZafDialout } from '@patchcord/zendesk-adapter';
import { reviveAgentEvent } from './agent-event.js';
import { parseCustomer, parseTicket } from './parse-zendesk-data.js';
import { readNumber, readObject, readText } from './read-data.js';

/** What the agent does in any of their tabs, for the one that handles contacts. */
export type AgentAction =
  /** In the softphone. */
  | { readonly type: 'event'; readonly event: Event }
  /** By a click on a number. */
  | { readonly type: 'dialout'; readonly dialout: ZafDialout }
  /** In a sidebar. */
  | { readonly type: 'request'; readonly request: ContactRequest };

/** An action that another tab told; undefined when it cannot be read, for half an action is none. */
export function parseAgentAction(value: unknown): AgentAction | undefined {
  const { type, data } = readObject(value);
  if (type === 'event') {
    const event = reviveAgentEvent(data);
    return event && { type, event };
  }
  if (type === 'dialout') return { type, dialout: parseDialout(data) };
  if (type === 'request') {
    const request = parseRequest(data);
    return request && { type, request };
  }
  return undefined;
}

function parseDialout(value: unknown): ZafDialout {
  const { number: anyNumber, userId: anyUserId, ticketId: anyTicketId } = readObject(value);
  const number = readText(anyNumber);
  const userId = readNumber(anyUserId);
  const ticketId = readNumber(anyTicketId);
  return {
    ...(number !== undefined && { number }),
    ...(userId !== undefined && { userId }),
    ...(ticketId !== undefined && { ticketId }),
  };
}

function parseRequest(value: unknown): ContactRequest | undefined {
  const {
    type,
    contactId: anyContactId,
    ticket: anyTicket,
    customer: anyCustomer,
    requester,
  } = readObject(value);
  const contactId = readText(anyContactId);
  if (contactId === undefined) return undefined;
  const ticket = parseTicket(anyTicket);
  const customer = parseCustomer(anyCustomer);
  if (type === 'attach' && ticket) return { type, contactId, ticket };
  if (type === 'createFollowUp' && ticket) {
    return { type, contactId, ticket, requester: parseCustomer(requester) };
  }
  if (type === 'chooseCustomer' && customer) return { type, contactId, customer };
  return undefined;
}
