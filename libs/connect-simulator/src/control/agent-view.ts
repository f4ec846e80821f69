import type { AgentSession } from '../engine/agent-session.js';

/** The agent as the control API shows them; `since` is an ISO time. */
export interface AgentView {
  readonly username: string;
  readonly name: string;
  /** The state that shows, which a contact may impose. */
  readonly state: string;
  readonly stateType: string;
  readonly since: string;
  /** The state the agent chose. */
  readonly chosenState: string;
  /** The state that follows when the agent is free. */
  readonly nextState: string | null;
  /** Connect's words, such as `outboundCall`. */
  readonly permissions: readonly string[];
  /** False: the agent answers by a desk phone. */
  readonly softphoneEnabled: boolean;
  /** Of the user as a resource of AWS. */
  readonly tags: Readonly<Record<string, string>>;
}

export function agentView(session: AgentSession): AgentView {
  return {
    username: session.agent.username,
    name: session.agent.name,
    state: session.shown.name,
    stateType: session.shown.type,
    since: new Date(session.shown.at).toISOString(),
    chosenState: session.chosen.name,
    nextState: session.next?.name ?? null,
    permissions: session.permissions,
    softphoneEnabled: session.softphoneEnabled,
    tags: session.tags,
  };
}
