import { escapeHtml } from '../../desk/comment-html.js';
import type { Desk } from '../../desk/desk.js';
import { toId, type JsonObject } from '../request-body.js';

const dataMembers = [
  'from',
  'to',
  'recording_url',
  'recording_type',
  'started_at',
  'call_duration',
  'answered_by_id',
  'transcription_text',
  'location',
] as const;

/** A voice comment's text, its HTML, and the values it keeps. */
export interface RenderedVoiceComment {
  readonly text: string;
  readonly html: string;
  readonly data: Record<string, unknown>;
}

/** Renders the `voice_comment` of the Tickets API. */
export function renderVoiceComment(desk: Desk, input: JsonObject): RenderedVoiceComment {
  const data: Record<string, unknown> = {};
  for (const member of dataMembers) if (input[member] !== undefined) data[member] = input[member];
  const answeredBy = toId(input['answered_by_id']);
  if (answeredBy !== undefined) data['answered_by_name'] = desk.users.get(answeredBy)?.name ?? null;
  const lines = [
    ['Call from', data['from']],
    ['Call to', data['to']],
    ['Answered by', data['answered_by_name']],
    ['Time of call', data['started_at']],
    ['Location', data['location']],
    ['Length', typeof data['call_duration'] === 'number' ? formatDuration(data['call_duration']) : undefined],
    ['Transcription', data['transcription_text']],
  ].filter((line): line is [string, string] => typeof line[1] === 'string' && line[1] !== '');
  return {
    text: lines.map(([label, value]) => `${label}: ${value}`).join('\n'),
    html: lines.map(([label, value]) => `<p>${label}: ${escapeHtml(value)}</p>`).join(''),
    data,
  };
}

/** @returns seconds in words: `3 minutes, 5 seconds` */
export function formatDuration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;
  return [minutes > 0 ? count(minutes, 'minute') : '', rest > 0 || minutes === 0 ? count(rest, 'second') : '']
    .filter(Boolean)
    .join(', ');
}
