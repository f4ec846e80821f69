import type { AgentSnapshot } from '@patchcord/contact-ports';
import type { StreamsAgent } from './connect-types.js';
import { mapAgentState } from './map-agent-state.js';
import { mayDial } from './may-dial.js';
import { toRoutingProfile } from './to-routing-profile.js';

/** The agent as Streams knows them at this moment. */
export function toAgentSnapshot(agent: StreamsAgent): AgentSnapshot {
  const state = agent.getState();
  return {
    name: agent.getName(),
    username: agent.getConfiguration().username,
    state: { ...mapAgentState(state), since: state.startTimestamp.getTime() },
    chosenState: agent.getAvailabilityState()?.state ?? undefined,
    nextState: agent.getNextState()?.name,
    selectableStates: agent.getAgentStates().map(mapAgentState),
    routingProfile: toRoutingProfile(agent.getRoutingProfile()),
    mayDial: mayDial(agent),
  };
}
