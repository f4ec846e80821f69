import type { Desk } from '../desk/desk.js';
import { isObject, type JsonObject } from '../rest/request-body.js';
import { recordInvalid, type RecordProblem } from '../rest/rest-error.js';
import { conditionalTicketEvents } from '../webhooks/webhook.js';
import { isKnownAction, notificationWebhook } from './trigger-action.js';
import { operatorsOf } from './trigger-condition.js';
import type { TriggerAction, TriggerCondition, TriggerRecord } from './trigger.js';

/** What a request can set of a trigger. */
export type TriggerSettings = Pick<
  TriggerRecord,
  'title' | 'raw_title' | 'description' | 'active' | 'conditions' | 'actions'
> & { readonly position: number };

/**
 * Reads the `trigger` of a request.
 * @param base what members that are missing are taken from
 * @throws RestError 422 for conditions and actions that are unknown here, and webhooks a trigger cannot send
 */
export function readTrigger(desk: Desk, input: JsonObject, base: TriggerRecord | null): TriggerSettings {
  const given: JsonObject = { ...base, ...input };
  const { title, description, active, actions, conditions, position } = given;
  const { all, any } = isObject(conditions) ? conditions : {};
  const read = {
    all: toConditions(all ?? given['all']),
    any: toConditions(any ?? given['any']),
    actions: toActions(actions),
  };
  const problems: RecordProblem[] = [];
  const refuse = (field: string, description: string) => problems.push({ field, description });
  if (typeof title !== 'string' || title === '') refuse('title', 'Title: cannot be blank');
  if (read.all.length + read.any.length === 0) refuse('base', 'You must select at least one condition');
  if (read.actions.length === 0) refuse('base', 'You must select at least one action');
  for (const { field, operator } of [...read.all, ...read.any]) {
    if (operatorsOf(field)?.includes(operator) !== true)
      refuse('conditions', `Conditions: ${field} ${operator} is invalid`);
  }
  for (const action of read.actions) {
    if (!isKnownAction(action)) refuse('actions', `Actions: ${action.field} is invalid`);
    if (action.field === notificationWebhook && !isSendable(desk, action.value))
      refuse('actions', 'Actions: the webhook is none that a trigger can send');
  }
  if (problems.length > 0) throw recordInvalid(...problems);
  return {
    title: String(title),
    raw_title: String(title),
    description: typeof description === 'string' ? description : null,
    active: active !== false,
    position: typeof position === 'number' ? position : desk.triggers.size + 1,
    conditions: { all: read.all, any: read.any },
    actions: read.actions,
  };
}

function isSendable(desk: Desk, value: unknown): boolean {
  const id: unknown = Array.isArray(value) ? value[0] : undefined;
  return desk.webhooks.get(String(id))?.subscriptions.includes(conditionalTicketEvents) === true;
}

function toConditions(value: unknown): TriggerCondition[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map(({ field, operator = 'is', value: wanted }) => ({
    field: String(field),
    operator: String(operator),
    value: wanted ?? null,
  }));
}

function toActions(value: unknown): TriggerAction[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map(({ field, value: wanted }) => ({ field: String(field), value: wanted }));
}
