import type { CommentRecord } from '../desk/comment.js';
import type { TicketWrite } from '../desk/ticket-write.js';
import { ticketStatuses, type TicketRecord } from '../desk/ticket.js';
import type { TriggerCondition } from './trigger.js';

/** Orders of choices that can be less or greater. */
const orders: Readonly<Record<string, readonly string[]>> = {
  status: ticketStatuses,
  priority: ['low', 'normal', 'high', 'urgent'],
};

const members = [
  ...['status', 'priority', 'type', 'brand_id', 'group_id', 'assignee_id', 'requester_id'],
  ...['organization_id', 'custom_status_id', 'ticket_form_id'],
] as const satisfies readonly (keyof TicketRecord)[];

const comparisons = [
  ...['is', 'is_not', 'less_than', 'greater_than', 'changed', 'not_changed'],
  ...['value', 'not_value', 'value_previous', 'not_value_previous'],
];
const wordComparisons = ['includes', 'not_includes'];

/** The operators a condition may have, by its field; `undefined` for a field no condition has here. */
export function operatorsOf(field: string): readonly string[] | undefined {
  if (members.some((member) => member === field) || /^custom_fields_\d+$/.test(field)) return comparisons;
  if (field === 'current_tags' || field === 'subject_includes_word' || field === 'comment_includes_word')
    return wordComparisons;
  return field === 'update_type' || field === 'comment_is_public' ? ['is', 'is_not'] : undefined;
}

/** Whether a written ticket meets a condition (developer.zendesk.com, *Conditions reference*). */
export function meetsCondition(
  write: TicketWrite,
  comments: readonly CommentRecord[],
  { field, operator, value }: TriggerCondition,
): boolean {
  const { before, ticket } = write;
  const wanted = String(value ?? '');
  switch (field) {
    case 'update_type':
      return ((wanted === 'Create') === (before === null)) !== (operator === 'is_not');
    case 'comment_is_public':
      return meetsComment(comments, wanted) !== (operator === 'is_not');
    case 'current_tags':
      return includesOne(ticket.tags, value) === (operator === 'includes');
    case 'subject_includes_word':
      return includesOne(wordsOf(ticket.subject ?? ''), value) === (operator === 'includes');
    case 'comment_includes_word':
      return (
        includesOne(
          comments.flatMap(({ plain_body }) => wordsOf(plain_body)),
          value,
        ) ===
        (operator === 'includes')
      );
    default:
      return compare(field, operator, wanted, valueOf(ticket, field), before && valueOf(before, field));
  }
}

/** @param previous `null` for a new ticket, whose values all are new */
function compare(
  field: string,
  operator: string,
  wanted: string,
  current: string,
  previous: string | null,
): boolean {
  const rank = (text: string) => orders[field]?.indexOf(text.toLowerCase()) ?? -1;
  const isChanged = previous !== current;
  switch (operator) {
    case 'is':
      return current === wanted;
    case 'is_not':
      return current !== wanted;
    case 'less_than':
      return rank(current) < rank(wanted);
    case 'greater_than':
      return rank(current) > rank(wanted);
    case 'changed':
      return isChanged;
    case 'not_changed':
      return !isChanged;
    case 'value':
      return isChanged && current === wanted;
    case 'not_value':
      return !isChanged || current !== wanted;
    case 'value_previous':
      return isChanged && previous === wanted;
    default:
      return !isChanged || previous !== wanted;
  }
}

function valueOf(ticket: TicketRecord, field: string): string {
  const member = members.find((each) => each === field);
  const id = Number(field.replace('custom_fields_', ''));
  const value =
    member === undefined ? ticket.custom_fields.find((each) => each.id === id)?.value : ticket[member];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** `true`: a public one was added, `false`: a private one, `not_relevant`: any, also none. */
function meetsComment(comments: readonly CommentRecord[], wanted: string): boolean {
  if (wanted === 'not_relevant') return true;
  return comments.some((comment) => comment.public === (wanted === 'true'));
}

function includesOne(words: readonly string[], value: unknown): boolean {
  const wanted = Array.isArray(value) ? value.map(String) : wordsOf(String(value ?? ''));
  return wanted.some((word) => words.includes(word.toLowerCase()));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
}
