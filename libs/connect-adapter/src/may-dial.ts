import type { StreamsAgent } from './connect-types.js';

/**
 * Whether the agent has the permission to call out. It is asked beforehand: without it Connect refuses, and Streams
 * never calls back (connect.md, section 5.3).
 */
export function mayDial(agent: StreamsAgent): boolean {
  return agent.getPermissions().includes('outboundCall');
}
