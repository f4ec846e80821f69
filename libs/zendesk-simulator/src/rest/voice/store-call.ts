import { accountId } from '../../desk/account.js';
import { callMembers, parseCallMembers, requiredCallMembers, type CallRecord } from '../../desk/call.js';
import type { Desk } from '../../desk/desk.js';
import type { JsonObject } from '../request-body.js';
import { recordInvalid, type RecordProblem } from '../rest-error.js';

const references = {
  ticket_id: (desk: Desk, id: number) => desk.tickets.has(id),
  end_user_id: (desk: Desk, id: number) => desk.users.has(id),
  agent_id: (desk: Desk, id: number) => desk.users.has(id),
  organization_id: (desk: Desk, id: number) => desk.organizations.has(id),
  brand_id: (desk: Desk, id: number) => desk.brands.has(id),
} as const;

/** @throws RestError 422 for wrong types, unknown references and (of a new call) missing required members */
function checkedValues(desk: Desk, input: JsonObject, isNew: boolean): Readonly<Record<string, unknown>> {
  const { values, problems } = parseCallMembers(input);
  const found: RecordProblem[] = problems.map(({ member, description }) => ({
    field: member,
    description: `${member} ${description}`,
    error: 'InvalidValue',
  }));
  for (const member of requiredCallMembers) {
    const value = values[member];
    const missing = value === undefined || value === null || value === '';
    const wrong = found.some(({ field }) => field === member);
    if (missing && !wrong && (isNew || member in values)) {
      found.push({ field: member, description: `${member} cannot be blank`, error: 'BlankValue' });
    }
  }
  for (const [member, exists] of Object.entries(references)) {
    const id = values[member];
    if (typeof id === 'number' && !exists(desk, id)) {
      found.push({ field: member, description: `${member} is invalid`, error: 'InvalidValue' });
    }
  }
  if (found.length > 0) throw recordInvalid(...found);
  return values;
}

/** @returns a new call record from the `call` of a request, already stored */
export function createCall(desk: Desk, input: JsonObject): CallRecord {
  const values = checkedValues(desk, input, true);
  const at = desk.clock.stamp();
  const call = {
    id: desk.nextId('call'),
    account_id: accountId,
    ...Object.fromEntries(callMembers.map((member) => [member, null])),
    callback: null,
    call_abandoned_position: null,
    ...values,
    created_at: at,
    updated_at: at,
  } as unknown as CallRecord;
  desk.calls.set(call.id, call);
  desk.publish({ type: 'changed' });
  return call;
}

/** Writes the sent members of the `call` of a request; the others stay. */
export function updateCall(desk: Desk, call: CallRecord, input: JsonObject): void {
  Object.assign(call, checkedValues(desk, input, false));
  call.updated_at = desk.clock.stamp();
  desk.publish({ type: 'changed' });
}
