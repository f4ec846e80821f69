import type { AuditRecord } from '../../desk/audit.js';
import type { Desk } from '../../desk/desk.js';
import { stampTicket, type TicketRecord } from '../../desk/ticket.js';
import { createVia } from '../../desk/via.js';
import { isObject, type JsonObject } from '../request-body.js';
import { recordInvalid, RestError } from '../rest-error.js';
import { addComment, addVoiceComment, hasCommentText, toCommentEvent } from './add-comment.js';
import { startAudit } from './create-ticket.js';
import { applyTicketValues, parseTicketMembers } from './ticket-members.js';

/**
 * Updates a ticket from the `ticket` of a request.
 * @throws RestError 409 for a safe update of outdated data, 422 for a closed ticket or invalid values
 */
export function updateTicket(desk: Desk, ticket: TicketRecord, input: JsonObject): AuditRecord {
  // The member's presence counts: `false` acts like `true`.
  if (input['safe_update'] !== undefined && input['updated_stamp'] !== ticket.updated_at) {
    throw new RestError(409, {
      error: 'UpdateConflict',
      description:
        'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
    });
  }
  if (ticket.status === 'closed') {
    throw recordInvalid({ field: 'status', description: 'Status: closed prevents ticket update' });
  }
  const { values, problems } = parseTicketMembers(desk, input, ticket);
  if (problems.length > 0) throw recordInvalid(...problems);

  const before = structuredClone(ticket);
  const at = desk.clock.stamp();
  const via = createVia('api');
  const audit = startAudit(desk, ticket, via, at);
  const place = { ticket, auditId: audit.id, authorId: desk.session.userId, via, at };
  if (hasCommentText(input['comment'])) {
    audit.events.push(toCommentEvent(addComment(desk, input['comment'], place)));
  }
  if (isObject(input['voice_comment'])) {
    audit.events.push(toCommentEvent(addVoiceComment(desk, input['voice_comment'], place)));
  }
  const assigned = typeof values.assignee_id === 'number';
  const opened =
    assigned && ticket.status === 'new' && values.status === undefined ? { status: 'open' as const } : {};
  audit.events.push(
    ...applyTicketValues(ticket, { ...values, ...opened }, 'Change', () => desk.nextId('event')),
  );
  if (assigned && ticket.group_id === null) {
    ticket.group_id = desk.users.get(ticket.assignee_id ?? 0)?.default_group_id ?? null;
  }
  stampTicket(ticket, at, ticket.status);
  desk.ticketWritten({ before, ticket, audit });
  desk.publish({ type: 'changed' });
  return audit;
}
