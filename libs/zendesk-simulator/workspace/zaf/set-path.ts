import type { WorkspaceStore } from '../store/workspace-store.js';
import type { TicketDraft } from '../store/ticket-draft.js';
import { ticketIdOf, type ZafInstance } from './zaf-instance.js';
import { collectResult, ZafPathFailure, type ZafResult } from './zaf-result.js';

/** @returns the function that answers `client.set` */
export function createSetter(
  store: WorkspaceStore,
): (instance: ZafInstance, params: Readonly<Record<string, unknown>>) => ZafResult {
  return (instance, params) => {
    const result = collectResult(
      Object.entries(params).map(([path, value]) => [
        path,
        () => {
          writePath(store, instance, path, value);
          return value;
        },
      ]),
    );
    store.changed();
    return result;
  };
}

function writePath(store: WorkspaceStore, instance: ZafInstance, path: string, value: unknown): void {
  if (path === 'iconSymbol') {
    if (instance.location !== 'top_bar' && instance.location !== 'nav_bar') throw unavailable(instance, path);
    instance.iconSymbol = String(value);
    return;
  }
  const ticketId = ticketIdOf(instance);
  const ticket = ticketId === undefined ? undefined : store.ticket(ticketId);
  if (!path.startsWith('ticket.') || ticketId === undefined || ticket === undefined)
    throw unavailable(instance, path);
  const draft = toDraft(store, ticketId, path.slice('ticket.'.length), value);
  if (draft === undefined) throw new ZafPathFailure(`${path} cannot be set`);
  store.drafts.set(ticketId, { ...store.drafts.get(ticketId), ...draft });
}

function toDraft(
  store: WorkspaceStore,
  ticketId: number,
  name: string,
  value: unknown,
): TicketDraft | undefined {
  const fieldId = Number(/^customField:custom_field_(\d+)$/.exec(name)?.[1]);
  if (Number.isInteger(fieldId)) {
    const fields = store.drafts.get(ticketId)?.custom_fields ?? store.ticket(ticketId)?.custom_fields ?? [];
    return { custom_fields: fields.map((field) => (field.id === fieldId ? { id: fieldId, value } : field)) };
  }
  switch (name) {
    case 'requester':
      return requesterOf(store, value);
    case 'subject':
      return { subject: String(value) };
    case 'tags':
      return Array.isArray(value) ? { tags: value.map(String) } : undefined;
    case 'priority':
    case 'type':
      return { [name]: typeof value === 'string' ? value : null };
    default:
      return undefined;
  }
}

/** `ticket.requester` is set by id or e-mail address. */
function requesterOf(store: WorkspaceStore, value: unknown): TicketDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, email } = value as { readonly id?: unknown; readonly email?: unknown };
  const user = store.snapshot.users.find(
    (one) => one.id === id || (email !== undefined && one.email === email),
  );
  return user === undefined ? undefined : { requester_id: user.id };
}

function unavailable(instance: ZafInstance, path: string): ZafPathFailure {
  return new ZafPathFailure(`${path} unavailable in the ${instance.location} location`);
}
