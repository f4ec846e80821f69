import { wrapCommentHtml } from '../../desk/comment-html.js';
import type { CommentRecord } from '../../desk/comment.js';
import type { Desk } from '../../desk/desk.js';
import { renderCallComment } from './call-comment.js';

/** @returns the comment as `GET /api/v2/tickets/{id}/comments` lists it */
export function toCommentJson(desk: Desk, comment: CommentRecord): Record<string, unknown> {
  const call = comment.call === undefined ? undefined : desk.calls.get(comment.call.id);
  const rendered =
    comment.call === undefined || call === undefined
      ? undefined
      : renderCallComment(desk, comment.call, call);
  return {
    id: comment.id,
    type: comment.type,
    author_id: comment.author_id,
    body: rendered?.body ?? comment.body,
    html_body: wrapCommentHtml(rendered?.html ?? comment.html_body),
    plain_body: rendered?.body ?? comment.plain_body,
    public: comment.public,
    attachments: [],
    audit_id: comment.audit_id,
    via: comment.via,
    created_at: comment.created_at,
    metadata: { system: {}, custom: {} },
    ...(comment.type === 'VoiceComment' ? { data: comment.data } : {}),
    ...(rendered === undefined
      ? {}
      : {
          data: rendered.data,
          formatted_from: rendered.formattedFrom,
          formatted_to: rendered.formattedTo,
          transcription_visible: false,
          title: comment.call?.title,
          trusted: true,
        }),
  };
}
