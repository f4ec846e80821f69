import type { Desk } from './desk.js';
import type { UserRecord } from './user.js';

/**
 * @param name an agent's id, e-mail address, or login (the address up to the @)
 * @returns the active agent or admin it names, or `undefined`
 */
export function findAgent(desk: Desk, name: string): UserRecord | undefined {
  const wanted = name.trim().toLowerCase();
  return [...desk.users.values()].find(
    ({ id, email, role, active }) =>
      active &&
      role !== 'end-user' &&
      [String(id), email?.toLowerCase(), email?.toLowerCase().split('@')[0]].includes(wanted),
  );
}
