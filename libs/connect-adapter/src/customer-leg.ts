import type { ContactData } from './connect-types.js';
import { type Leg, readLegs } from './read-legs.js';

/**
 * The customer's connection: the initial one, unless that is the agent's own, as in tasks, or the monitoring one
 * (connect.md, section 4.3).
 */
export function customerLeg(contact: Pick<ContactData, 'connections'>): Leg | undefined {
  const initial = readLegs(contact).find(({ isInitial }) => isInitial);
  return initial?.type === 'inbound' || initial?.type === 'outbound' ? initial : undefined;
}
