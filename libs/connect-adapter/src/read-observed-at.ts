import type { Instant } from '@patchcord/contact-ports';
import type { StreamsAgent } from './connect-types.js';

interface AgentData {
  readonly snapshot?: {
    readonly snapshotTimestamp?: Date;
    /** Milliseconds by which Connect's clock is ahead of this machine's. */
    readonly skew?: number;
  };
}

/**
 * When Connect made the agent's data, by Connect's clock. `agentData` is not documented: this function is the only
 * place that knows it.
 * @param now the local clock; with Connect's lead over it, this stands in for a missing time stamp
 */
export function readObservedAt(agent: StreamsAgent, now: Instant): Instant {
  const { snapshot } = (agent.toSnapshot() as { readonly agentData?: AgentData }).agentData ?? {};
  return snapshot?.snapshotTimestamp?.getTime() ?? now + (snapshot?.skew ?? 0);
}
