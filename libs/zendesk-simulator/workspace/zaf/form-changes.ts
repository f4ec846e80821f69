import type { WorkspaceStore } from '../store/workspace-store.js';
import { readPath } from './get-path.js';
import type { ZafInstance } from './zaf-instance.js';

/** What of a form an app can hear of, by the name in its events. */
const ticketPaths = [
  ...['ticket.subject', 'ticket.status', 'ticket.priority', 'ticket.type', 'ticket.tags', 'ticket.brand'],
  ...['ticket.requester.id', 'ticket.requester.name', 'ticket.requester.email'],
  ...['ticket.assignee.user.id', 'ticket.assignee.group.id'],
];
const userPaths = ['user.name', 'user.email', 'user.phone', 'user.externalId', 'user.tags', 'user.notes'];

/** One member of a form with another value than before. */
export interface FormChange {
  readonly propertyName: string;
  readonly oldValue: unknown;
  readonly newValue: unknown;
}

/** Compares the form beside an instance with what it was when the instance was last told. */
export class FormChanges {
  readonly #told = new WeakMap<ZafInstance, ReadonlyMap<string, unknown>>();

  /** @returns what has changed since the last time; nothing at the first */
  take(store: WorkspaceStore, instance: ZafInstance): readonly FormChange[] {
    const before = this.#told.get(instance);
    const now = new Map(pathsOf(store, instance).map(([name, path]) => [name, read(store, instance, path)]));
    this.#told.set(instance, now);
    if (before === undefined) return [];
    return [...now]
      .map(([propertyName, newValue]) => ({ propertyName, oldValue: before.get(propertyName), newValue }))
      .filter(({ oldValue, newValue }) => JSON.stringify(oldValue) !== JSON.stringify(newValue));
  }
}

function pathsOf(
  store: WorkspaceStore,
  { location }: ZafInstance,
): (readonly [name: string, path: string])[] {
  if (location === 'user_sidebar') return userPaths.map((path) => [path, path]);
  if (location !== 'ticket_sidebar' && location !== 'new_ticket_sidebar') return [];
  const fields = store.snapshot.ticketFields.filter(({ system, active }) => !system && active);
  return [
    ...ticketPaths.map((path) => [path, path] as const),
    ...fields.map(
      ({ id }) => [`ticket.custom_field_${id}`, `ticket.customField:custom_field_${id}`] as const,
    ),
  ];
}

function read(store: WorkspaceStore, instance: ZafInstance, path: string): unknown {
  try {
    return readPath(store, instance, path) ?? null;
  } catch {
    return null;
  }
}
