import type { AgentSession } from '../engine/agent-session.js';
import { arnOf } from '../world/arn.js';
import { concurrencyOf } from '../world/concurrency-of.js';
import type { ConnectWorld, SelectableState, SimulatedAgent } from '../world/connect-world.js';

/** `Queue` of the CTI model; an agent's own queue has no name. */
export interface WireQueue {
  readonly queueARN: string;
  readonly name: string | null;
}

export function wireQueue(world: ConnectWorld, name: string): WireQueue | null {
  const queue = world.queues.find((candidate) => candidate.name === name);
  return queue === undefined ? null : { name, queueARN: arnOf(world.instance, `queue/${queue.id}`) };
}

export function agentArn(world: ConnectWorld, agent: SimulatedAgent): string {
  return arnOf(world.instance, `agent/${agent.id}`);
}

export function wireState(world: ConnectWorld, state: SelectableState) {
  return {
    agentStateARN: arnOf(world.instance, `agent-state/${state.id}`),
    type: state.type,
    name: state.name,
  };
}

/** Queues of the agent's routing profile, their own one last. */
export function routingQueues(world: ConnectWorld, agent: SimulatedAgent): WireQueue[] {
  const names = routingProfileOf(world, agent)?.queues ?? [];
  const shared = names.map((name) => wireQueue(world, name)).filter((queue) => queue !== null);
  return [...shared, { name: null, queueARN: arnOf(world.instance, `queue/agent/${agent.id}`) }];
}

/** Answer of `GetAgentConfiguration`. */
export function wireConfiguration(world: ConnectWorld, session: AgentSession) {
  const { agent, softphoneEnabled } = session;
  const profile = routingProfileOf(world, agent);
  return {
    name: agent.name,
    username: agent.username,
    softphoneEnabled,
    softphoneAutoAccept: false,
    softphonePersistentConnection: false,
    extension: '',
    agentPreferences: { LANGUAGE: 'en_US' },
    agentARN: agentArn(world, agent),
    voiceEnhancementMode: 'NONE',
    routingProfile: {
      name: agent.routingProfile,
      routingProfileARN: arnOf(world.instance, `routing-profile/${profile?.id ?? ''}`),
      defaultOutboundQueue: wireQueue(world, profile?.defaultOutboundQueue ?? ''),
      channelConcurrencyMap: concurrencyOf(world, agent),
    },
  };
}

function routingProfileOf(world: ConnectWorld, agent: SimulatedAgent) {
  return world.routingProfiles.find((profile) => profile.name === agent.routingProfile);
}
