import { agentLeg } from './agent-leg.js';
import type { ContactData } from './connect-types.js';

const supervising: ReadonlySet<string | undefined> = new Set(['silent_monitor', 'barge']);

/**
 * Whether this agent is a supervisor who listens in: classic monitoring shows in the type of the own connection,
 * enhanced monitoring in its monitor status, or at least in its state (contact-rules.md, section 1; connect.md,
 * section 4.3).
 */
export function isMonitoring(contact: Pick<ContactData, 'connections'>): boolean {
  const own = agentLeg(contact);
  return own?.type === 'monitoring' || supervising.has(own?.monitorStatus) || supervising.has(own?.state);
}
