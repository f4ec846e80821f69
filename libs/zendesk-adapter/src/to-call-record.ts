import type { RecordCallIntent } from '@patchcord/contact-ports';
import { breakPlaceholdersOfText } from './break-placeholders.js';
import { toZendeskTimeStamp } from './to-zendesk-time-stamp.js';

/** A voice leg as a call of Talk Partner Edition (zendesk.md 2.12), complete: it is written once, when the leg ends. */
export function toCallRecord(intent: RecordCallIntent, appId: number, agentId: number) {
  return {
    app_id: appId,
    ticket_id: intent.ticketId,
    external_id: intent.contactId,
    agent_id: agentId,
    // The requester of an anonymous caller's ticket is the agent, who is not the end user of the call.
    end_user_id: intent.customerId === agentId ? undefined : intent.customerId,
    direction: intent.direction,
    from_line: toLine(intent.from, 'anonymous'),
    to_line: toLine(intent.to, 'unknown'),
    call_started_at: toZendeskTimeStamp(intent.startedAt),
    call_ended_at: toZendeskTimeStamp(intent.endedAt),
    duration: toSeconds(intent.startedAt, intent.endedAt),
    wait_time: toSeconds(intent.startedAt, intent.answeredAt),
    talk_time: toSeconds(intent.answeredAt, intent.endedAt),
    queue_name: intent.queueName && breakPlaceholdersOfText(intent.queueName),
    completion_status: 'completed',
    recording_url: toAddress(intent.recordingUrl),
    ...(intent.recordingConsent === 'optedOut'
      ? { call_recording_consent: 'opt_out', call_recording_consent_action: 'caller_opted_out' }
      : {}),
  };
}

/** The call's comment on its ticket: which of its members the agent shall read. */
export function toCallComment(intent: RecordCallIntent, agentId: number) {
  return {
    title: breakPlaceholdersOfText(intent.title),
    author_id: agentId,
    call_fields: [
      // A conversation of several legs has one such comment of each: first who took it, and when.
      'agent_id',
      ...(intent.queueName === undefined ? [] : ['queue_name']),
      ...['direction', 'from_line', 'to_line', 'call_started_at', 'call_ended_at', 'wait_time', 'talk_time'],
      ...['duration', 'external_id'],
      ...(intent.recordingUrl === undefined ? [] : ['recording_url']),
      ...(intent.recordingConsent === 'optedOut' ? ['call_recording_consent_action'] : []),
    ],
  };
}

/** The same leg as a voice comment of the Tickets API (zendesk.md 2.11), for accounts without Talk Partner Edition. */
export function toVoiceComment(intent: RecordCallIntent, agentId: number) {
  return {
    from: toLine(intent.from, 'anonymous'),
    to: toLine(intent.to, 'unknown'),
    recording_url: toAddress(intent.recordingUrl),
    recording_type: 'call',
    started_at: toZendeskTimeStamp(intent.startedAt),
    call_duration: toSeconds(intent.startedAt, intent.endedAt),
    answered_by_id: agentId,
    public: false,
  };
}

/** Numbers come from the network, and `sip:` addresses from anywhere. */
function toLine(number: string | undefined, word: string): string {
  return number === undefined ? word : breakPlaceholdersOfText(number);
}

function toAddress(url: string | undefined): string | undefined {
  return url?.replace(/[{}]/g, encodeURIComponent);
}

function toSeconds(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) / 1000));
}
