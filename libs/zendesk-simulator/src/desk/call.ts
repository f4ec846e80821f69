import { toStamp } from './clock.js';

/** Members of a call that hold text. */
const textMembers = [
  'from_line',
  'from_line_nickname',
  'to_line',
  'to_line_nickname',
  'dnis',
  'phone_name',
  'call_type',
  'end_user_location',
  'callback_number',
  'callback_source',
  'queue_name',
  'ivr_destination_group_name',
  'ivr_routed_to',
  'ivr_action',
  'overflowed_to',
  'completion_status',
  'call_disposition',
  'recording_url',
  'transcript',
  'call_recording_consent',
  'call_recording_consent_action',
  'external_id',
  'direction',
] as const;

const numberMembers = [
  'app_id',
  'ticket_id',
  'end_user_id',
  'agent_id',
  'organization_id',
  'brand_id',
  'duration',
  'talk_time',
  'hold_time',
  'wait_time',
  'time_to_answer',
  'queue_time',
  'wrap_up_time',
  'consultation_time',
  'ivr_time_spent',
  'recording_time',
  'not_recording_time',
  'ivr_hops',
  'recording_control_interactions',
] as const;

const booleanMembers = [
  'exceeded_queue_time',
  'overflowed',
  'outside_business_hours',
  'voicemail',
  'customer_requested_voicemail',
] as const;

const timeMembers = ['call_started_at', 'call_ended_at'] as const;

/** The members every call must have. */
export const requiredCallMembers = [
  'app_id',
  'from_line',
  'to_line',
  'call_started_at',
  'direction',
] as const;

const choices: Readonly<Record<string, readonly string[]>> = {
  direction: ['inbound', 'outbound', 'internal', 'callback'],
  completion_status: [
    'completed',
    'abandoned_in_queue',
    'abandoned_in_ivr',
    'abandoned_in_voicemail',
    'abandoned_on_hold',
    'pending_voicemail',
    'missed',
    'declined',
    'dropped',
    'dropped_by_caller',
    'dropped_by_agent',
  ],
  callback_source: ['queue', 'web widget'],
  call_recording_consent: ['always', 'opt_in', 'opt_out', 'never'],
  call_recording_consent_action: ['caller_opted_in', 'caller_opted_out'],
};

/** Everything of a call that a request may write. */
export const callMembers: readonly string[] = [
  ...textMembers,
  ...numberMembers,
  ...booleanMembers,
  ...timeMembers,
];

/** A call record of Talk Partner Edition; members that were never sent are `null`. */
export interface CallRecord {
  id: number;
  account_id: number;
  ticket_id: number | null;
  end_user_id: number | null;
  agent_id: number | null;
  brand_id: number | null;
  organization_id: number | null;
  app_id: number;
  from_line: string;
  to_line: string;
  direction: string;
  external_id: string | null;
  recording_url: string | null;
  created_at: string;
  updated_at: string;
  [member: string]: unknown;
}

/** The accepted members of a request's `call`, and what is wrong with the others. */
export interface ParsedCallMembers {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly { readonly member: string; readonly description: string }[];
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(normaliseOffset(value)));
}

/** `2022-01-27T15:31:40+01` is accepted by Zendesk, and not by every parser. */
function normaliseOffset(value: string): string {
  return value.replace(/([+-]\d{2})$/, '$1:00');
}

function problemOf(member: string, value: unknown): string | undefined {
  if ((timeMembers as readonly string[]).includes(member)) {
    return isTime(value) ? undefined : 'is not a time';
  }
  const allowed = choices[member];
  if (allowed !== undefined) {
    return typeof value === 'string' && (allowed.includes(value) || value === '')
      ? undefined
      : `is not one of ${allowed.join(', ')}`;
  }
  if ((numberMembers as readonly string[]).includes(member)) {
    return typeof value === 'number' && Number.isInteger(value) ? undefined : 'is not an integer';
  }
  if ((booleanMembers as readonly string[]).includes(member)) {
    return typeof value === 'boolean' ? undefined : 'is not a boolean';
  }
  return typeof value === 'string' ? undefined : 'is not a string';
}

/**
 * Reads the `call` of a request. Unknown members are ignored, `null` clears a member, times are brought to UTC.
 */
export function parseCallMembers(input: Readonly<Record<string, unknown>>): ParsedCallMembers {
  const values: Record<string, unknown> = {};
  const problems: { member: string; description: string }[] = [];
  for (const member of callMembers) {
    const value = input[member];
    if (value === undefined) continue;
    const description = value === null ? undefined : problemOf(member, value);
    if (description !== undefined) {
      problems.push({ member, description });
    } else {
      values[member] =
        typeof value === 'string' && (timeMembers as readonly string[]).includes(member)
          ? toStamp(Date.parse(normaliseOffset(value)))
          : value;
    }
  }
  return { values, problems };
}
