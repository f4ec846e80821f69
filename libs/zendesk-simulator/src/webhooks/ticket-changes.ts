import type { CommentRecord } from '../desk/comment.js';
import type { Desk } from '../desk/desk.js';
import type { TicketWrite } from '../desk/ticket-write.js';
import type { TicketRecord } from '../desk/ticket.js';
import { toChoice, toIdText } from './ticket-detail.js';

/** One thing that happened to a ticket: the kind of its event, and what only this event tells. */
export interface TicketChange {
  readonly kind: string;
  readonly event: Readonly<Record<string, unknown>>;
}

type ToValue = (ticket: TicketRecord) => string | null;

/** Members whose change is an event with `current` and `previous`. */
const members: Readonly<Record<string, ToValue>> = {
  agent_assignment_changed: ({ assignee_id }) => toIdText(assignee_id),
  brand_changed: ({ brand_id }) => toIdText(brand_id),
  custom_status_changed: ({ custom_status_id }) => toIdText(custom_status_id),
  external_id_changed: ({ external_id }) => external_id,
  form_changed: ({ ticket_form_id }) => toIdText(ticket_form_id),
  group_assignment_changed: ({ group_id }) => toIdText(group_id),
  organization_changed: ({ organization_id }) => toIdText(organization_id),
  priority_changed: ({ priority }) => toChoice(priority),
  problem_link_changed: ({ problem_id }) => toIdText(problem_id),
  requester_changed: ({ requester_id }) => toIdText(requester_id),
  status_changed: ({ status }) => toChoice(status),
  subject_changed: ({ subject }) => subject,
  submitter_changed: ({ submitter_id }) => toIdText(submitter_id),
  task_due_at_changed: ({ due_at }) => due_at,
  type_changed: ({ type }) => toChoice(type),
};

/** Kinds of ticket events that webhooks may subscribe to here. */
export const ticketEventKinds: readonly string[] = [
  ...['created', 'comment_added', 'custom_field_changed', 'tags_changed'],
  ...Object.keys(members),
];

/** @returns what a write did; a new ticket is created and has a comment, its first values are no changes (a model) */
export function toTicketChanges(desk: Desk, write: TicketWrite): TicketChange[] {
  const { before, ticket, audit } = write;
  const comments = desk
    .commentsOf(ticket.id)
    .filter(({ audit_id }) => audit_id === audit.id)
    .map((comment) => toCommentAdded(desk, comment));
  if (before === null) return [{ kind: 'created', event: {} }, ...comments];
  const changed = Object.entries(members).flatMap(([kind, toValue]) => {
    const [previous, current] = [toValue(before), toValue(ticket)];
    return previous === current ? [] : [{ kind, event: { current, previous } }];
  });
  return [
    ...comments,
    ...changed,
    ...toTagsChanged(before, ticket),
    ...toFieldsChanged(desk, before, ticket),
  ];
}

function toCommentAdded(desk: Desk, { id, body, public: isPublic, author_id }: CommentRecord): TicketChange {
  const author = desk.users.get(author_id);
  return {
    kind: 'comment_added',
    event: {
      comment: {
        id: String(id),
        body,
        is_public: isPublic,
        author: {
          id: String(author_id),
          is_staff: author !== undefined && author.role !== 'end-user',
          name: author?.name ?? '',
        },
      },
    },
  };
}

function toTagsChanged(before: TicketRecord, ticket: TicketRecord): TicketChange[] {
  const added = ticket.tags.filter((tag) => !before.tags.includes(tag));
  const removed = before.tags.filter((tag) => !ticket.tags.includes(tag));
  if (added.length + removed.length === 0) return [];
  return [{ kind: 'tags_changed', event: { tags_added: added, tags_removed: removed } }];
}

function toFieldsChanged(desk: Desk, before: TicketRecord, ticket: TicketRecord): TicketChange[] {
  return ticket.custom_fields.flatMap(({ id, value: current }) => {
    const previous = before.custom_fields.find((field) => field.id === id)?.value ?? null;
    if (JSON.stringify(previous) === JSON.stringify(current)) return [];
    const { title = '', type = '' } = desk.ticketFields.get(id) ?? {};
    return [
      { kind: 'custom_field_changed', event: { current, previous, field: { id: String(id), title, type } } },
    ];
  });
}
