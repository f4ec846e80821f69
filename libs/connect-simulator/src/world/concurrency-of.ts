import type { ChannelConcurrency, ConnectWorld, SimulatedAgent } from './connect-world.js';

const defaultConcurrency: ChannelConcurrency = { VOICE: 1, CHAT: 2, TASK: 1, EMAIL: 1 };

/** How many contacts of each channel an agent has at once, by their routing profile. */
export function concurrencyOf(world: ConnectWorld, agent: SimulatedAgent): ChannelConcurrency {
  const profile = world.routingProfiles.find(({ name }) => name === agent.routingProfile);
  return { ...defaultConcurrency, ...profile?.concurrency };
}
