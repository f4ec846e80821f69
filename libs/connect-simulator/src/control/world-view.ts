import type {
  ConnectWorld,
  SelectableState,
  SimulatedAgent,
  SimulatedQueue,
  SimulatedRoutingProfile,
} from '../world/connect-world.js';

/** What an administrator set up, as the control API shows it. */
export interface WorldView {
  readonly queues: readonly SimulatedQueue[];
  readonly states: readonly SelectableState[];
  readonly routingProfiles: readonly SimulatedRoutingProfile[];
  readonly agents: readonly SimulatedAgent[];
}

export function worldView({ queues, states, routingProfiles, agents }: ConnectWorld): WorldView {
  return { queues, states, routingProfiles, agents };
}
