import type { AuditEvent } from '../../desk/audit.js';
import type { Desk } from '../../desk/desk.js';
import { ticketStatuses, type TicketRecord } from '../../desk/ticket.js';
import { isObject, toId, toStringList, type JsonObject } from '../request-body.js';
import type { RecordProblem } from '../rest-error.js';

type Member = keyof TicketRecord;

/** Text members and what they may say, `null` for anything. */
const textMembers: Readonly<Partial<Record<Member, readonly string[] | null>>> = {
  subject: null,
  external_id: null,
  due_at: null,
  recipient: null,
  status: ticketStatuses,
  priority: ['low', 'normal', 'high', 'urgent'],
  type: ['problem', 'incident', 'question', 'task'],
};

/** Members that name another record, and where it must exist. */
const referenceMembers = {
  requester_id: {
    field: 'requester',
    exists: (desk: Desk, id: number) => desk.users.get(id)?.active === true,
  },
  submitter_id: {
    field: 'submitter',
    exists: (desk: Desk, id: number) => desk.users.get(id)?.active === true,
  },
  assignee_id: { field: 'assignee', exists: isStaff },
  group_id: { field: 'group', exists: (desk: Desk, id: number) => desk.groups.has(id) },
  organization_id: { field: 'organization', exists: (desk: Desk, id: number) => desk.organizations.has(id) },
  brand_id: { field: 'brand', exists: (desk: Desk, id: number) => desk.brands.get(id)?.active === true },
  problem_id: { field: 'problem', exists: (desk: Desk, id: number) => desk.tickets.has(id) },
} as const;

const cannotBeNull: readonly string[] = ['requester_id', 'submitter_id', 'brand_id', 'status'];

function isStaff(desk: Desk, id: number): boolean {
  const user = desk.users.get(id);
  return user?.active === true && user.role !== 'end-user';
}

/** What a request wants to set, and what is wrong with it. */
export interface ParsedTicketMembers {
  readonly values: Readonly<Partial<TicketRecord>>;
  readonly problems: readonly RecordProblem[];
}

/** Reads the members of a request's `ticket` that set values. Unknown members are ignored, as in Zendesk. */
export function parseTicketMembers(
  desk: Desk,
  input: JsonObject,
  current: TicketRecord | null,
): ParsedTicketMembers {
  const values: Record<string, unknown> = {};
  const problems: RecordProblem[] = [];
  const refuse = (field: string, description: string, error?: string) => {
    const label = field.charAt(0).toUpperCase() + field.slice(1);
    problems.push({
      field,
      description: `${label}: ${description}`,
      ...(error === undefined ? {} : { error }),
    });
  };

  for (const [member, allowed] of Object.entries(textMembers)) {
    const value = input[member];
    if (value === undefined) continue;
    if (value === null && !cannotBeNull.includes(member)) values[member] = null;
    else if (typeof value !== 'string') refuse(member, 'is invalid');
    else if (allowed && !allowed.includes(value))
      refuse(member, `${value} is not a valid value`, 'InvalidValue');
    else values[member] = value;
  }
  for (const [member, { field, exists }] of Object.entries(referenceMembers)) {
    const value = input[member];
    if (value === undefined) continue;
    const id = toId(value);
    if (value === null && !cannotBeNull.includes(member)) values[member] = null;
    else if (id === undefined || !exists(desk, id)) refuse(field, 'is invalid', 'InvalidValue');
    else values[member] = id;
  }
  const tags = parseTags(input, current?.tags ?? []);
  if (tags !== undefined) values['tags'] = tags;
  if (input['custom_fields'] !== undefined || input['fields'] !== undefined || current === null) {
    values['custom_fields'] = parseCustomFields(desk, input, current, refuse);
  }
  return { values, problems };
}

/** `tags` replaces, `additional_tags` and `remove_tags` change; tags are lower case and without repetition. */
function parseTags(input: JsonObject, current: readonly string[]): string[] | undefined {
  const replaced = toStringList(input['tags']);
  const added = toStringList(input['additional_tags']);
  const removed = toStringList(input['remove_tags']);
  if (replaced === undefined && added === undefined && removed === undefined) return undefined;
  const tags = new Set([...(replaced ?? current), ...(added ?? [])].map(toTag));
  for (const tag of removed ?? []) tags.delete(toTag(tag));
  return [...tags].sort();
}

/** @returns the tag as Zendesk stores it */
export function toTag(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, '_');
}

function parseCustomFields(
  desk: Desk,
  input: JsonObject,
  current: TicketRecord | null,
  refuse: (field: string, description: string, error?: string) => void,
): TicketRecord['custom_fields'] {
  const sent = new Map<number, unknown>();
  const list = input['custom_fields'] ?? input['fields'] ?? [];
  if (Array.isArray(list)) {
    for (const entry of list as readonly unknown[]) {
      const id = isObject(entry) ? toId(entry['id']) : undefined;
      if (id !== undefined && isObject(entry)) sent.set(id, entry['value']);
    }
  } else if (isObject(list)) {
    for (const [id, value] of Object.entries(list)) sent.set(Number(id), value);
  }
  return [...desk.ticketFields.values()]
    .filter((field) => !field.system && field.active)
    .map((field) => {
      const before = current?.custom_fields.find(({ id }) => id === field.id)?.value;
      const value = sent.has(field.id)
        ? sent.get(field.id)
        : (before ?? (field.type === 'multiselect' ? [] : null));
      const options = field.custom_field_options?.map((option) => option.value);
      const chosen = Array.isArray(value) ? (value as unknown[]) : [value];
      if (
        options !== undefined &&
        chosen.some((one) => one !== null && one !== '' && !options.includes(String(one)))
      ) {
        refuse('base', `${field.title} is invalid`, 'InvalidValue');
      }
      return { id: field.id, value };
    });
}

/** Writes the values into the ticket. @returns what changed, as entries of an audit */
export function applyTicketValues(
  ticket: TicketRecord,
  values: Readonly<Partial<TicketRecord>>,
  type: 'Create' | 'Change',
  nextEventId: () => number,
): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (const [member, value] of Object.entries(values)) {
    const before = ticket[member as Member];
    if (JSON.stringify(before) === JSON.stringify(value) && type === 'Change') continue;
    Object.assign(ticket, { [member]: value });
    if (member === 'custom_fields') {
      events.push(...customFieldEvents(before, value, type, nextEventId));
    } else if (value !== null) {
      const previous = type === 'Change' ? { previous_value: toAuditValue(before) } : {};
      events.push({ id: nextEventId(), type, value: toAuditValue(value), field_name: member, ...previous });
    }
  }
  return events;
}

function customFieldEvents(
  before: unknown,
  after: unknown,
  type: 'Create' | 'Change',
  nextEventId: () => number,
): AuditEvent[] {
  const previous = new Map((before as TicketRecord['custom_fields']).map(({ id, value }) => [id, value]));
  return (after as TicketRecord['custom_fields'])
    .filter(({ id, value }) => {
      const unset = value === null || (Array.isArray(value) && value.length === 0);
      return (
        JSON.stringify(previous.get(id) ?? null) !== JSON.stringify(value) && !(type === 'Create' && unset)
      );
    })
    .map(({ id, value }) => ({
      id: nextEventId(),
      type,
      value,
      field_name: String(id),
      ...(type === 'Change' ? { previous_value: previous.get(id) ?? null } : {}),
    }));
}

/** Ids appear as strings in audits. */
function toAuditValue(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}
