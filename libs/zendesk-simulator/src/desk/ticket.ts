import { apiUrl } from './account.js';
import type { Via } from './via.js';

/** The categories of ticket status. */
export const ticketStatuses = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;

/** One of {@link ticketStatuses}. */
export type TicketStatus = (typeof ticketStatuses)[number];

/** The value of one custom field of a ticket. */
export interface TicketFieldValue {
  id: number;
  value: unknown;
}

/** A ticket as lists answer it; by id it also carries `fields`, a copy of `custom_fields`. */
export interface TicketRecord {
  url: string;
  id: number;
  external_id: string | null;
  via: Via;
  created_at: string;
  updated_at: string;
  generated_timestamp: number;
  type: string | null;
  subject: string | null;
  raw_subject: string | null;
  description: string;
  priority: string | null;
  status: TicketStatus;
  recipient: string | null;
  requester_id: number;
  submitter_id: number;
  assignee_id: number | null;
  organization_id: number | null;
  group_id: number | null;
  collaborator_ids: number[];
  follower_ids: number[];
  email_cc_ids: number[];
  forum_topic_id: null;
  problem_id: number | null;
  has_incidents: boolean;
  is_public: boolean;
  due_at: string | null;
  tags: string[];
  custom_fields: TicketFieldValue[];
  satisfaction_rating: null;
  sharing_agreement_ids: number[];
  custom_status_id: number | null;
  followup_ids: number[];
  ticket_form_id: number;
  brand_id: number;
  allow_channelback: boolean;
  allow_attachments: boolean;
  from_messaging_channel: boolean;
}

/** What a ticket record cannot do without. */
export type TicketInput = Partial<TicketRecord> &
  Pick<TicketRecord, 'id' | 'via' | 'created_at' | 'requester_id' | 'submitter_id' | 'brand_id' | 'status'>;

/** @returns a complete ticket record */
export function createTicketRecord(input: TicketInput): TicketRecord {
  const updatedAt = input.updated_at ?? input.created_at;
  const record: TicketRecord = {
    url: apiUrl(`tickets/${input.id}`),
    external_id: null,
    updated_at: updatedAt,
    generated_timestamp: 0,
    type: null,
    subject: null,
    raw_subject: null,
    description: '',
    priority: null,
    recipient: null,
    assignee_id: null,
    organization_id: null,
    group_id: null,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    forum_topic_id: null,
    problem_id: null,
    has_incidents: false,
    is_public: true,
    due_at: null,
    tags: [],
    custom_fields: [],
    satisfaction_rating: null,
    sharing_agreement_ids: [],
    custom_status_id: null,
    followup_ids: [],
    ticket_form_id: 360005000001,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: false,
    ...input,
  };
  return stampTicket(record, updatedAt, input.status);
}

/** Sets what Zendesk derives on every write: update time, its number, and the custom status. */
export function stampTicket(record: TicketRecord, updatedAt: string, status: TicketStatus): TicketRecord {
  record.updated_at = updatedAt;
  record.generated_timestamp = Math.floor(Date.parse(updatedAt) / 1000);
  record.status = status;
  record.custom_status_id = 360004000001 + ticketStatuses.indexOf(status);
  record.raw_subject = record.subject;
  return record;
}
