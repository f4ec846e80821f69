import type { InstanceAddress } from './arn.js';

/**
 * A queue; `systemNumber` is the number its callers dialled, `outboundCallerId` the one that people see who are called
 * from it (both E.164).
 */
export interface SimulatedQueue {
  readonly id: string;
  readonly name: string;
  readonly systemNumber: string;
  readonly outboundCallerId: string;
  /** Whether its calls are recorded from the start; they are, if it is left out. */
  readonly isRecorded?: boolean;
}

/** A state the agent may choose. */
export interface SelectableState {
  readonly id: string;
  readonly name: string;
  readonly type: 'routable' | 'not_routable' | 'offline';
}

/** How many contacts of each channel an agent has at once, in Connect's words. */
export interface ChannelConcurrency {
  readonly VOICE: number;
  readonly CHAT: number;
  readonly TASK: number;
  readonly EMAIL: number;
}

/** A routing profile; queues by name, the agent's own queue comes by itself. */
export interface SimulatedRoutingProfile {
  readonly id: string;
  readonly name: string;
  readonly queues: readonly string[];
  readonly defaultOutboundQueue: string;
  /** How many contacts of a channel an agent has at once; what is left out is as in `defaultConcurrency`. */
  readonly concurrency?: Partial<ChannelConcurrency>;
}

/** A user of the instance; `state` is the one chosen when the world starts. */
export interface SimulatedAgent {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly routingProfile: string;
  readonly permissions: readonly string[];
  readonly state: string;
  /** False for a desk phone; true if it is left out. */
  readonly softphoneEnabled?: boolean;
  readonly email?: string;
  /** Tags of the user, as an administrator sets them on the resource. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** A number that agents can transfer to by a name. */
export interface PhoneQuickConnect {
  readonly id: string;
  readonly name: string;
  /** E.164. */
  readonly phoneNumber: string;
}

/** A flow that brings tasks to a queue, by its name. */
export interface SimulatedContactFlow {
  readonly id: string;
  readonly name: string;
  readonly queue: string;
}

/** What an administrator set up: everything of an instance that is not a contact. */
export interface ConnectWorld {
  readonly instance: InstanceAddress;
  readonly queues: readonly SimulatedQueue[];
  readonly states: readonly SelectableState[];
  readonly routingProfiles: readonly SimulatedRoutingProfile[];
  /** The first one is the default agent. */
  readonly agents: readonly SimulatedAgent[];
  /** Beside every agent and every queue, which are quick connects by themselves. */
  readonly phoneQuickConnects?: readonly PhoneQuickConnect[];
  readonly dialableCountries: readonly string[];
  /** What `StartTaskContact` can name. */
  readonly contactFlows?: readonly SimulatedContactFlow[];
  /** Undefined for an instance without Voice ID. */
  readonly voiceIdDomainId?: string | undefined;
}
