import { agentNamed } from './agent-named.js';
import type { ConnectWorld, SimulatedAgent } from './connect-world.js';

/**
 * The agent whose own address a request came to: `bob.localhost:4200`, or `bob.connect.localhost:4200` for an instance
 * of that name. Undefined for any other `Host`.
 */
export function agentOfHost(world: ConnectWorld, host: string | undefined): SimulatedAgent | undefined {
  const [, prefix] = /^(.+)\.localhost(?::\d+)?$/i.exec(host ?? '') ?? [];
  if (prefix === undefined) return undefined;
  return agentNamed(world, prefix) ?? agentNamed(world, prefix.split('.')[0] ?? '');
}
