import type { AuditEvent, AuditRecord } from '../../desk/audit.js';
import type { Desk } from '../../desk/desk.js';
import { createTicketRecord, stampTicket, type TicketRecord } from '../../desk/ticket.js';
import { createVia, type Via } from '../../desk/via.js';
import { isObject, toId, type JsonObject } from '../request-body.js';
import { recordInvalid, type RecordProblem } from '../rest-error.js';
import { createUser } from '../users/create-user.js';
import { addComment, addVoiceComment, hasCommentText, toCommentEvent } from './add-comment.js';
import { applyTicketValues, parseTicketMembers } from './ticket-members.js';

/** A created ticket and what its creation did. */
export interface CreatedTicket {
  readonly ticket: TicketRecord;
  readonly audit: AuditRecord;
}

/**
 * Creates a ticket from the `ticket` of a request.
 * @param via how it comes in; voice tickets have their own channel
 * @throws RestError 422 when something about it is invalid; nothing is created then
 */
export function createTicket(desk: Desk, input: JsonObject, via: Via = createVia('api')): CreatedTicket {
  const { values, problems } = parseTicketMembers(desk, input, null);
  const comment = firstComment(input);
  const allProblems: RecordProblem[] = [...problems];
  if (comment === undefined && !isObject(input['voice_comment'])) {
    allProblems.push({ field: 'base', description: 'Description: cannot be blank', error: 'BlankValue' });
  }
  const source = findFollowUpSource(desk, input, allProblems);
  if (allProblems.length > 0) throw recordInvalid(...allProblems);

  const requesterId =
    values.requester_id ?? requesterOf(desk, input) ?? source?.requester_id ?? desk.session.userId;
  const at = desk.clock.stamp();
  const assigneeId = values.assignee_id ?? null;
  const ticket = createTicketRecord({
    id: desk.nextId('ticket'),
    via: source === undefined ? via : toFollowUpVia(via, source),
    created_at: at,
    status: 'new',
    requester_id: requesterId,
    submitter_id: desk.session.userId,
    brand_id: source?.brand_id ?? defaultBrandId(desk),
    organization_id: desk.users.get(requesterId)?.organization_id ?? null,
    group_id: assigneeId === null ? null : (desk.users.get(assigneeId)?.default_group_id ?? null),
    is_public: comment?.['public'] !== false && (comment !== undefined || isPublicVoice(input)),
    tags: source === undefined ? [] : [...source.tags],
  });
  const events = applyTicketValues(
    ticket,
    { status: assigneeId === null ? 'new' : 'open', ...values, requester_id: requesterId },
    'Create',
    () => desk.nextId('event'),
  );
  stampTicket(ticket, at, ticket.status);
  desk.tickets.set(ticket.id, ticket);
  desk.index.add(ticket.id);
  source?.followup_ids.push(ticket.id);

  const audit = startAudit(desk, ticket, via, at);
  const place = { ticket, auditId: audit.id, authorId: ticket.submitter_id, via, at };
  if (comment !== undefined) {
    const added = addComment(desk, comment, place);
    ticket.description = added.plain_body;
    audit.events.push(toCommentEvent(added));
  }
  if (isObject(input['voice_comment'])) {
    const added = addVoiceComment(desk, input['voice_comment'], place);
    ticket.description ||= added.plain_body;
    audit.events.push(toCommentEvent(added));
  }
  audit.events.push(...events);
  desk.ticketWritten({ before: null, ticket, audit });
  desk.publish({ type: 'changed' });
  return { ticket, audit };
}

/** @returns a new, empty audit of the ticket, already stored */
export function startAudit(desk: Desk, ticket: TicketRecord, via: Via, at: string): AuditRecord {
  const audit: AuditRecord = {
    id: desk.nextId('audit'),
    ticket_id: ticket.id,
    created_at: at,
    author_id: desk.session.userId,
    metadata: { system: {}, custom: {} },
    via,
    events: [] as AuditEvent[],
  };
  desk.audits.push(audit);
  return audit;
}

function firstComment(input: JsonObject): JsonObject | undefined {
  if (hasCommentText(input['comment'])) return input['comment'];
  const description = input['description'];
  return typeof description === 'string' && description !== '' ? { body: description } : undefined;
}

function isPublicVoice(input: JsonObject): boolean {
  const voice = input['voice_comment'];
  return isObject(voice) && voice['public'] === true;
}

function findFollowUpSource(
  desk: Desk,
  input: JsonObject,
  problems: RecordProblem[],
): TicketRecord | undefined {
  if (input['via_followup_source_id'] === undefined) return undefined;
  const source = desk.tickets.get(toId(input['via_followup_source_id']) ?? 0);
  if (source?.status === 'closed' && desk.canSee(source)) return source;
  problems.push({
    field: 'base',
    description: 'Follow-up source must be a closed ticket',
    error: 'InvalidValue',
  });
  return undefined;
}

/** `requester` names a user by e-mail address, or a new one by name and address. */
function requesterOf(desk: Desk, input: JsonObject): number | undefined {
  const requester = input['requester'];
  const byId = toId(requester);
  if (byId !== undefined && desk.users.has(byId)) return byId;
  const email =
    typeof requester === 'string' ? requester : isObject(requester) ? requester['email'] : undefined;
  const known = [...desk.users.values()].find(
    (user) => typeof email === 'string' && user.email?.toLowerCase() === email.toLowerCase(),
  );
  if (known !== undefined) return known.id;
  return isObject(requester) ? createUser(desk, requester).id : undefined;
}

function toFollowUpVia({ channel, source: { to } }: Via, { id, subject }: TicketRecord): Via {
  return { channel, source: { from: { ticket_id: id, subject, channel }, to, rel: 'follow_up' } };
}

function defaultBrandId(desk: Desk): number {
  const brand = [...desk.brands.values()].find((one) => one.default);
  if (brand === undefined) throw new Error('The account has no default brand.');
  return brand.id;
}
