import type { ConnectWorld, SimulatedAgent } from './connect-world.js';

/** The agent with this id or username, or whose username begins with this before a dot (`bob` for `bob.carter`). */
export function agentNamed(world: ConnectWorld, name: string): SimulatedAgent | undefined {
  const wanted = name.toLowerCase();
  return (
    world.agents.find(({ id, username }) => id === name || username.toLowerCase() === wanted) ??
    world.agents.find(({ username }) => username.toLowerCase().split('.')[0] === wanted)
  );
}
