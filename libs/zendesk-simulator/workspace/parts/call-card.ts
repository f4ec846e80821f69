import { html, type TemplateResult } from 'lit';
import type { StateComment } from '../../src/control/zendesk-state.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { formatDateTime, formatLength } from './format.js';
import { icon } from './icon.js';

const labels: Readonly<Record<string, string>> = {
  from_line: 'From',
  to_line: 'To',
  from: 'From',
  to: 'To',
  call_started_at: 'Started',
  started_at: 'Started',
  call_ended_at: 'Ended',
  duration: 'Length',
  call_duration: 'Length',
  talk_time: 'Talk time',
  hold_time: 'Hold time',
  wait_time: 'Wait time',
  queue_name: 'Queue',
  agent_id: 'Agent',
  end_user_id: 'Caller',
  completion_status: 'Result',
  answered_by_name: 'Answered by',
  location: 'Location',
  call_disposition: 'Disposition',
};

/** @returns a call's record: who, when, how long, and its recording */
export function callCard(store: WorkspaceStore, comment: StateComment): TemplateResult {
  const data = comment.data ?? {};
  const title = typeof data['title'] === 'string' ? data['title'] : 'Call';
  const recording = typeof data['recording_url'] === 'string' ? data['recording_url'] : '';
  const written = typeof data['transcript'] === 'string' ? data['transcript'] : data['transcription_text'];
  const rows = Object.entries(labels).filter(
    ([member]) => data[member] !== undefined && data[member] !== null,
  );
  return html`<div class="call-card">
    <h2>${icon(data['direction'] === 'outbound' ? 'phoneOut' : 'phoneIn')}${title}</h2>
    <dl>
      ${rows.map(
        ([member, label]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${describe(store, member, data[member])}</dd>
          </div>`,
      )}
    </dl>
    ${player(recording)} ${typeof written === 'string' ? html`<p class="transcript">${written}</p>` : null}
  </div>`;
}

function describe(store: WorkspaceStore, member: string, value: unknown): string {
  if (typeof value === 'number' && member.endsWith('_id')) return store.user(value)?.name ?? String(value);
  if (typeof value === 'number' && /duration|_time$/.test(member)) return formatLength(value);
  if (member.endsWith('_at') && typeof value === 'string') return formatDateTime(value);
  return member === 'completion_status' ? String(value).replace(/_/g, ' ') : String(value);
}

function player(recording: string): TemplateResult {
  if (!/^https?:\/\//.test(recording)) return html`<p class="no-recording">${icon('phone')}No recording</p>`;
  const link = html`<a class="text-link" href=${recording} target="_blank" rel="noopener noreferrer"
    >${icon('link')}Recording</a
  >`;
  // A player is shown only when the audio can be reached without a login.
  return /\.(wav|mp3|ogg)(\?|$)/i.test(recording)
    ? html`<div class="player">
        <audio controls preload="none" src=${recording} aria-label="Recording"></audio>${link}
      </div>`
    : html`<p>${link}</p>`;
}
