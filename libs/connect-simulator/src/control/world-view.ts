import type {
  ConnectWorld,
  PhoneQuickConnect,
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
  readonly phoneQuickConnects: readonly PhoneQuickConnect[];
}

export function worldView(world: ConnectWorld): WorldView {
  const { queues, states, routingProfiles, agents, phoneQuickConnects = [] } = world;
  return { queues, states, routingProfiles, agents, phoneQuickConnects };
}
