import type { Customer } from '@patchcord/contact-ports';
import { readId, readObject, readText } from './read-json.js';

/** A user of an answer; undefined when it is none, or a deleted one. */
export function toCustomer(user: unknown): Customer | undefined {
  const { active, email: rawEmail, id: rawId, name, phone: rawPhone, role } = readObject(user);
  const email = readText(rawEmail);
  const phone = readText(rawPhone);
  const id = readId(rawId);
  if (id === undefined || active === false) return undefined;
  return {
    id,
    name: readText(name) ?? `#${id}`,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(isAgentRole(role) ? { isAgent: true } : {}),
  };
}

/** Custom roles come as they like (U10); everybody whose role is known and is not that of end users works in Zendesk. */
function isAgentRole(role: unknown): boolean {
  return (typeof role === 'number' || readText(role) !== undefined) && role !== 'end-user';
}
