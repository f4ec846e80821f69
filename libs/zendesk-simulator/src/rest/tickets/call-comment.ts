import type { CallRecord } from '../../desk/call.js';
import { escapeHtml } from '../../desk/comment-html.js';
import type { CommentRecord } from '../../desk/comment.js';
import type { Desk } from '../../desk/desk.js';
import { requiredCallMembers } from '../../desk/call.js';
import { voiceViaIds } from '../../desk/via.js';
import { formatDuration } from './voice-comment.js';

const secondsMembers: readonly string[] = [
  ...['duration', 'talk_time', 'hold_time', 'wait_time', 'time_to_answer', 'queue_time', 'wrap_up_time'],
  ...['consultation_time', 'ivr_time_spent', 'recording_time', 'not_recording_time'],
];

/** A call comment as its call record stands now. */
export interface RenderedCallComment {
  readonly body: string;
  readonly html: string;
  readonly data: Record<string, unknown>;
  readonly formattedFrom: string;
  readonly formattedTo: string;
}

/** Renders the comment of a call record: it follows the record, so it is rendered whenever it is read. */
export function renderCallComment(
  desk: Desk,
  comment: NonNullable<CommentRecord['call']>,
  call: CallRecord,
): RenderedCallComment {
  const shown =
    comment.fields.length === 0
      ? [...requiredCallMembers].filter((name) => name !== 'app_id')
      : comment.fields;
  const data: Record<string, unknown> = {
    app_id: call.app_id,
    app_name: desk.appName,
    author_id: comment.authorId,
    call_id: call.id,
    direction: call.direction,
    external_id: call.external_id,
    title: comment.title,
    via_id: call.direction === 'outbound' ? voiceViaIds.outbound : voiceViaIds.inbound,
    recording_url: call.recording_url ?? '',
  };
  for (const member of shown) data[member] = call[member] ?? null;
  const lines = shown
    .filter((member) => call[member] !== null && call[member] !== undefined && call[member] !== '')
    .map((member) => [labelOf(member), describe(desk, member, call[member])] as const);
  const summary = lines.map(([label, value]) => `${label}: ${value}`);
  return {
    body: [comment.title, '', 'Summary', ...summary].join('\n'),
    html:
      `<p><strong>${escapeHtml(comment.title)}</strong></p><p>Summary</p>` +
      `<ul>${lines.map(([label, value]) => `<li>${label}: ${escapeHtml(value)}</li>`).join('')}</ul>`,
    data,
    formattedFrom: shown.includes('from_line') ? call.from_line : 'Unknown',
    formattedTo: shown.includes('to_line') ? call.to_line : 'Unknown',
  };
}

function labelOf(member: string): string {
  const words = member.replace(/^call_(started|ended)_at$/, 'call_$1').replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function describe(desk: Desk, member: string, value: unknown): string {
  if (typeof value === 'number' && secondsMembers.includes(member)) return formatDuration(value);
  if (typeof value === 'number' && (member === 'agent_id' || member === 'end_user_id')) {
    return desk.users.get(value)?.name ?? String(value);
  }
  return String(value);
}
