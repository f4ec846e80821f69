import type { Desk } from '../../desk/desk.js';
import { toId } from '../request-body.js';
import { recordInvalid } from '../rest-error.js';

/**
 * Reads `display_to_agent`, which Zendesk checks before it creates anything.
 * @returns the agent's id, or `undefined` when nothing is to be shown
 * @throws RestError 422 when it names nobody who is an agent
 */
export function readDisplayTarget(desk: Desk, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const id = toId(value);
  if (id !== undefined && isActiveAgent(desk, id)) return id;
  throw recordInvalid({
    field: 'display_to_agent',
    description: 'Display to agent: is invalid',
    error: 'InvalidValue',
  });
}

/** @returns whether the id is that of somebody who works at the desk */
export function isActiveAgent(desk: Desk, id: number): boolean {
  const user = desk.users.get(id);
  return user?.active === true && user.role !== 'end-user';
}
