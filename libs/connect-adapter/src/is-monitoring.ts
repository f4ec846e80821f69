import { agentConnection } from './agent-connection.js';
import type { ContactData } from './connect-types.js';

/**
 * Whether this agent is a supervisor who listens in: classic monitoring shows in the type of the own connection,
 * enhanced monitoring in its monitor status (contact-rules.md, section 1; connect.md, section 4.3).
 */
export function isMonitoring(contact: ContactData): boolean {
  const own = agentConnection(contact);
  const status = own?.monitorStatus?.toUpperCase();
  return own?.type === 'monitoring' || status === 'SILENT_MONITOR' || status === 'BARGE';
}
