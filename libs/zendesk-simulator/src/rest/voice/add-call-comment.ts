import { callMembers, type CallRecord } from '../../desk/call.js';
import type { CommentRecord } from '../../desk/comment.js';
import type { Desk } from '../../desk/desk.js';
import { createTicketRecord, stampTicket, type TicketRecord } from '../../desk/ticket.js';
import { createVia, type Via } from '../../desk/via.js';
import { toId, toStringList, type JsonObject } from '../request-body.js';
import { recordInvalid } from '../rest-error.js';
import { storeComment, toCommentEvent } from '../tickets/add-comment.js';
import { renderCallComment } from '../tickets/call-comment.js';
import { startAudit } from '../tickets/create-ticket.js';

/** The checked members of a call comment. */
export interface CallCommentInput {
  readonly title: string;
  readonly subject: string;
  readonly fields: string[];
  readonly authorId: number | undefined;
}

/** @throws RestError 422 when the title is missing or a field is none of a call's */
export function readCallComment(desk: Desk, input: JsonObject): CallCommentInput {
  const { title, subject } = input;
  if (typeof title !== 'string' || title === '') {
    throw recordInvalid({ field: 'title', description: 'Title: cannot be blank', error: 'BlankValue' });
  }
  const fields = toStringList(input['call_fields']) ?? [];
  const unknown = fields.find((field) => !callMembers.includes(field));
  if (unknown !== undefined) {
    throw recordInvalid({
      field: 'call_fields',
      description: `Call fields: ${unknown} is invalid`,
      error: 'InvalidValue',
    });
  }
  const authorId = toId(input['author_id']);
  if (authorId !== undefined && !desk.users.has(authorId)) {
    throw recordInvalid({ field: 'author', description: 'Author: is invalid', error: 'InvalidValue' });
  }
  return {
    title,
    subject: typeof subject === 'string' && subject !== '' ? subject : title,
    fields,
    authorId,
  };
}

/**
 * Puts the comment of a call into its ticket; a call without a ticket gets one.
 * @throws RestError 422 for a closed ticket
 */
export function addCallComment(desk: Desk, call: CallRecord, input: CallCommentInput): CommentRecord {
  const known = desk.tickets.get(call.ticket_id ?? 0);
  if (known?.status === 'closed') {
    throw recordInvalid({ field: 'status', description: 'Status: closed prevents ticket update' });
  }
  const before = known === undefined ? null : structuredClone(known);
  const ticket = known ?? createCallTicket(desk, call, input.subject);
  const at = desk.clock.stamp();
  const via = viaOf(call);
  const audit = startAudit(desk, ticket, via, at);
  const callPart = {
    id: call.id,
    title: input.title,
    fields: input.fields,
    authorId: input.authorId ?? null,
  };
  const { body, html } = renderCallComment(desk, callPart, call);
  const comment = storeComment(desk, {
    ticket,
    auditId: audit.id,
    authorId: input.authorId ?? call.end_user_id ?? desk.session.userId,
    via,
    at,
    type: 'TpeVoiceComment',
    body,
    html,
    isPublic: false,
    call: callPart,
  });
  audit.events.push(toCommentEvent(comment));
  ticket.description ||= body;
  stampTicket(ticket, at, ticket.status);
  desk.ticketWritten({ before, ticket, audit });
  desk.publish({ type: 'changed' });
  return comment;
}

function viaOf(call: CallRecord): Via {
  return createVia('voice', call.direction === 'outbound' ? 'outbound' : 'inbound');
}

function createCallTicket(desk: Desk, call: CallRecord, subject: string): TicketRecord {
  const defaultBrand = [...desk.brands.values()].find((brand) => brand.default);
  const requesterId = call.end_user_id ?? desk.session.userId;
  const ticket = createTicketRecord({
    id: desk.nextId('ticket'),
    via: viaOf(call),
    created_at: desk.clock.stamp(),
    status: 'new',
    subject,
    requester_id: requesterId,
    submitter_id: desk.session.userId,
    brand_id: call.brand_id ?? defaultBrand?.id ?? 0,
    organization_id: call.organization_id ?? desk.users.get(requesterId)?.organization_id ?? null,
    is_public: false,
    custom_fields: [...desk.ticketFields.values()]
      .filter((field) => !field.system && field.active)
      .map((field) => ({ id: field.id, value: field.type === 'multiselect' ? [] : null })),
  });
  desk.tickets.set(ticket.id, ticket);
  desk.index.add(ticket.id);
  call.ticket_id = ticket.id;
  return ticket;
}
