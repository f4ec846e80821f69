import type { WorkspaceStore } from '../store/workspace-store.js';
import { toZafTicket } from './zaf-ticket.js';
import { toZafUser } from './zaf-user.js';
import { ticketIdOf, toZafContext, type ZafInstance } from './zaf-instance.js';
import { collectResult, ZafPathFailure, type ZafResult } from './zaf-result.js';

/** @returns the function that answers `client.get` */
export function createGetter(
  store: WorkspaceStore,
): (instance: ZafInstance, paths: readonly string[]) => ZafResult {
  return (instance, paths) =>
    collectResult(paths.map((path) => [path, () => readPath(store, instance, path)]));
}

/**
 * @returns the value of one path of a `get` on an instance
 * @throws ZafPathFailure when the instance's location has no such path
 */
export function readPath(store: WorkspaceStore, instance: ZafInstance, path: string): unknown {
  const [root = '', ...rest] = path.split('.');
  switch (root) {
    case 'currentUser':
      return walk(currentUser(store), rest, path);
    case 'currentAccount':
      return walk(
        { subdomain: store.snapshot.account.subdomain, planName: 'Suite Enterprise', timeFormat: 24 },
        rest,
        path,
      );
    case 'colorScheme':
      return store.scheme;
    case 'instances':
      return walk(instances(store), rest, path);
    case 'ticket':
      return walk(ticketOf(store, instance, path), rest, path);
    case 'user':
      return walk(userOf(store, instance, path), rest, path);
    default:
      throw new ZafPathFailure('No such Api');
  }
}

function walk(value: unknown, names: readonly string[], path: string): unknown {
  let current = value;
  for (const name of names) {
    if (current === null) return null;
    if (typeof current !== 'object' || !(name in current)) {
      throw new ZafPathFailure(`${path} unavailable`);
    }
    current = (current as Readonly<Record<string, unknown>>)[name];
  }
  return current;
}

function currentUser(store: WorkspaceStore): unknown {
  const { agent, agentGroups } = store.snapshot;
  return { ...toZafUser(store, agent), groups: agentGroups };
}

function instances(store: WorkspaceStore): Record<string, unknown> {
  const all = [...(store.host?.instances.values() ?? [])];
  return Object.fromEntries(
    all.map((one) => [one.guid, toZafContext(one, store.snapshot.account.subdomain)]),
  );
}

function ticketOf(store: WorkspaceStore, instance: ZafInstance, path: string): unknown {
  const ticketId = ticketIdOf(instance);
  const ticket = ticketId === undefined ? undefined : store.ticket(ticketId);
  if (ticket === undefined)
    throw new ZafPathFailure(`${path} unavailable in the ${instance.location} location`);
  return toZafTicket(store, ticket);
}

function userOf(store: WorkspaceStore, instance: ZafInstance, path: string): unknown {
  const { userId } = instance.subject;
  const user = userId === undefined ? undefined : store.user(userId);
  if (user === undefined)
    throw new ZafPathFailure(`${path} unavailable in the ${instance.location} location`);
  return toZafUser(store, user);
}
