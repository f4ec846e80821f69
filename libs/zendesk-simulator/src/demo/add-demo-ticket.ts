import { accountId, demoAdminId, demoAgentId, installedAppIds } from '../desk/account.js';
import type { CallRecord } from '../desk/call.js';
import { toStamp } from '../desk/clock.js';
import { toCommentHtml } from '../desk/comment-html.js';
import type { CommentRecord } from '../desk/comment.js';
import type { Desk } from '../desk/desk.js';
import { createTicketRecord, type TicketRecord } from '../desk/ticket.js';
import { createVia, type Via } from '../desk/via.js';
import { demoBrands } from './demo-account.js';
import { demoCustomers, demoGroups } from './demo-people.js';
import type { DemoMessage, DemoSpeaker, DemoTicket } from './demo-ticket.js';

const hour = 60 * 60 * 1000;

const staffIds = { Alex: demoAgentId, Sam: demoAdminId, Priya: 380001000013, Tom: 380001000014 } as const;

/** Adds one ticket of the demo data with its conversation and, for a call, its call record. */
export function addDemoTicket(desk: Desk, demo: DemoTicket, origin: string): void {
  const requester = demoCustomers[demo.customer - 1];
  if (requester === undefined) throw new Error(`There is no demo customer ${demo.customer}.`);
  const createdAt = desk.clock.now() - demo.age * hour;
  const lastMessage = demo.messages.at(-1)?.after ?? 0;
  const speaker = (from: DemoSpeaker) => (from === 'customer' ? requester.id : staffIds[from]);
  const via: Via =
    demo.channel === 'voice' ? createVia('voice', 'inbound') : createVia(demo.channel ?? 'email');
  const assigneeId = demo.assignee === undefined ? null : staffIds[demo.assignee];

  const ticket = createTicketRecord({
    id: desk.nextId('ticket'),
    via,
    created_at: toStamp(createdAt),
    updated_at: toStamp(Math.min(desk.clock.now(), createdAt + lastMessage * hour)),
    subject: demo.subject,
    description: demo.messages[0]?.text ?? '',
    status: demo.status,
    priority: demo.priority ?? null,
    type: demo.type ?? null,
    requester_id: requester.id,
    submitter_id: demo.channel === 'voice' && assigneeId !== null ? assigneeId : requester.id,
    assignee_id: assigneeId,
    organization_id: requester.organization_id ?? null,
    group_id: demoGroups.find(({ name }) => name === (demo.group ?? 'Support'))?.id ?? null,
    brand_id: demoBrands.find(({ name }) => name === demo.brand)?.id ?? demoBrands[0].id,
    is_public: demo.channel !== 'voice',
    tags: [...(demo.tags ?? []), ...(demo.area === undefined ? [] : [demo.area])].sort(),
    custom_fields: customFields(desk, demo),
  });
  desk.tickets.set(ticket.id, ticket);
  if (demo.call !== undefined) addCall(desk, ticket, demo, origin);
  for (const message of demo.messages) {
    desk.comments.push(
      toComment(desk, ticket, message, speaker(message.from), createdAt + message.after * hour),
    );
  }
}

function customFields(desk: Desk, demo: DemoTicket): TicketRecord['custom_fields'] {
  const values = new Map<number, unknown>([
    [360002000001, demo.call?.queue ?? null],
    [360002000002, demo.area ?? null],
    [360002000003, demo.order ?? null],
    [360002000004, []],
  ]);
  return [...desk.ticketFields.values()]
    .filter(({ system, active }) => !system && active)
    .map(({ id }) => ({ id, value: values.get(id) ?? null }));
}

function toComment(
  desk: Desk,
  ticket: TicketRecord,
  message: DemoMessage,
  authorId: number,
  at: number,
): CommentRecord {
  return {
    id: desk.nextId('comment'),
    type: 'Comment',
    ticket_id: ticket.id,
    author_id: authorId,
    body: message.text,
    html_body: toCommentHtml(message.text),
    plain_body: message.text,
    public: message.note !== true,
    audit_id: desk.nextId('audit'),
    via: message.from === 'customer' ? ticket.via : createVia('web'),
    created_at: toStamp(at),
  };
}

function addCall(desk: Desk, ticket: TicketRecord, demo: DemoTicket, origin: string): void {
  const phone = desk.users.get(ticket.requester_id)?.phone ?? '';
  const startedAt = Date.parse(ticket.created_at);
  const seconds = demo.call?.seconds ?? 0;
  const call: CallRecord = {
    id: desk.nextId('call'),
    account_id: accountId,
    ticket_id: ticket.id,
    end_user_id: ticket.requester_id,
    agent_id: ticket.assignee_id,
    brand_id: ticket.brand_id,
    organization_id: ticket.organization_id,
    app_id: installedAppIds.appId,
    from_line: phone,
    to_line: demo.call?.to ?? '',
    direction: 'inbound',
    call_started_at: toStamp(startedAt),
    call_ended_at: toStamp(startedAt + seconds * 1000),
    completion_status: 'completed',
    duration: seconds,
    talk_time: Math.max(0, seconds - 21),
    queue_name: demo.call?.queue ?? null,
    recording_url: `${origin}/recordings/demo.wav`,
    external_id: `demo-call-${ticket.id}`,
    created_at: ticket.created_at,
    updated_at: toStamp(startedAt + seconds * 1000),
  };
  desk.calls.set(call.id, call);
  desk.comments.push({
    id: desk.nextId('comment'),
    type: 'TpeVoiceComment',
    ticket_id: ticket.id,
    author_id: ticket.submitter_id,
    body: 'Inbound call',
    html_body: '<p>Inbound call</p>',
    plain_body: 'Inbound call',
    public: false,
    audit_id: desk.nextId('audit'),
    via: ticket.via,
    created_at: ticket.created_at,
    call: {
      id: call.id,
      title: 'Inbound call',
      fields: ['from_line', 'to_line', 'call_started_at', 'duration', 'queue_name', 'completion_status'],
      authorId: ticket.submitter_id,
    },
  });
}
