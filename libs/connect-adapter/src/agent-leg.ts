import type { ContactData } from './connect-types.js';
import { type Leg, readLegs } from './read-legs.js';

/** This agent's own connection: the first of type `agent` or `monitoring` (connect.md, section 4.3). */
export function agentLeg(contact: Pick<ContactData, 'connections'>): Leg | undefined {
  return readLegs(contact).find(({ type }) => type === 'agent' || type === 'monitoring');
}
