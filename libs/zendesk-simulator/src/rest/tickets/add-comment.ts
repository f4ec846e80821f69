import type { AuditEvent } from '../../desk/audit.js';
import {
  cutToBytes,
  sanitiseCommentHtml,
  toCommentHtml,
  toPlainText,
  wrapCommentHtml,
} from '../../desk/comment-html.js';
import type { CommentRecord } from '../../desk/comment.js';
import type { Desk } from '../../desk/desk.js';
import { expandPlaceholders } from '../../desk/placeholder.js';
import type { TicketRecord } from '../../desk/ticket.js';
import type { Via } from '../../desk/via.js';
import { isObject, toId, type JsonObject } from '../request-body.js';
import { recordInvalid } from '../rest-error.js';
import { renderVoiceComment } from './voice-comment.js';

const maximumComments = 5000;

/** Where a new comment belongs. */
export interface CommentPlace {
  readonly ticket: TicketRecord;
  readonly auditId: number;
  readonly authorId: number;
  readonly via: Via;
  readonly at: string;
}

/** @returns the text a request wants to say, as HTML, or `undefined` if it says nothing */
function readCommentHtml(input: JsonObject): string | undefined {
  const html = input['html_body'];
  if (typeof html === 'string' && html !== '') return sanitiseCommentHtml(html);
  const body = input['body'];
  return typeof body === 'string' && body !== '' ? toCommentHtml(body) : undefined;
}

/** @returns whether the member is a comment with something to say */
export function hasCommentText(input: unknown): input is JsonObject {
  return isObject(input) && readCommentHtml(input) !== undefined;
}

/**
 * Adds what the request's `comment` says to the conversation: sanitised, cut to 64 kB, placeholders expanded.
 * @throws RestError 422 when the ticket has as many comments as Zendesk allows
 */
export function addComment(desk: Desk, input: JsonObject, place: CommentPlace): CommentRecord {
  const html = readCommentHtml(input) ?? '';
  const expanded = expandPlaceholders(html, place.ticket, desk);
  const isPublic = input['public'];
  const authorId = toId(input['author_id']);
  const text = toPlainText(expanded);
  return storeComment(desk, {
    ...place,
    type: 'Comment',
    authorId: authorId !== undefined && desk.users.has(authorId) ? authorId : place.authorId,
    body: cutToBytes(text),
    html: expanded,
    isPublic: typeof isPublic === 'boolean' ? isPublic : place.ticket.is_public,
  });
}

/** Adds what the request's `voice_comment` says, as a comment with a player. */
export function addVoiceComment(desk: Desk, input: JsonObject, place: CommentPlace): CommentRecord {
  const { text, html, data } = renderVoiceComment(desk, input);
  return storeComment(desk, {
    ...place,
    type: 'VoiceComment',
    body: text,
    html,
    isPublic: input['public'] === true,
    data,
  });
}

interface NewComment extends CommentPlace {
  readonly type: CommentRecord['type'];
  readonly body: string;
  readonly html: string;
  readonly isPublic: boolean;
  readonly data?: Record<string, unknown>;
  readonly call?: CommentRecord['call'];
}

/** Puts a finished comment into the conversation. */
export function storeComment(desk: Desk, comment: NewComment): CommentRecord {
  if (desk.commentsOf(comment.ticket.id).length >= maximumComments) {
    throw recordInvalid({ field: 'base', description: 'Ticket has reached the maximum number of comments' });
  }
  const record: CommentRecord = {
    id: desk.nextId('comment'),
    type: comment.type,
    ticket_id: comment.ticket.id,
    author_id: comment.authorId,
    body: comment.body,
    html_body: comment.html,
    plain_body: comment.body,
    public: comment.isPublic,
    audit_id: comment.auditId,
    via: comment.via,
    created_at: comment.at,
    ...(comment.data === undefined ? {} : { data: comment.data }),
    ...(comment.call === undefined ? {} : { call: comment.call }),
  };
  desk.comments.push(record);
  desk.index.add(record.id);
  return record;
}

/** @returns the comment as an entry of an audit */
export function toCommentEvent(comment: CommentRecord): AuditEvent {
  return {
    id: comment.id,
    type: comment.type,
    author_id: comment.author_id,
    body: comment.body,
    html_body: wrapCommentHtml(comment.html_body),
    plain_body: comment.plain_body,
    public: comment.public,
    attachments: [],
    audit_id: comment.audit_id,
  };
}
