import type { ContactSnapshot } from './contact-snapshot.js';
import type { Instant } from './instant.js';

/** Connect's agent state types. Only `routable` agents are offered contacts. */
export type AgentStateType = 'init' | 'routable' | 'not_routable' | 'offline' | 'system' | 'error';

export interface AgentState {
  readonly name: string;
  readonly type: AgentStateType;
}

/** A queue of the agent's routing profile. */
export interface OutboundQueue {
  /** Connect's own identifier, which `dial` takes. */
  readonly id: string;
  readonly name: string;
}

/** What the agent may dial from. */
export interface RoutingProfile {
  /** Without agents' personal queues. */
  readonly queues: readonly OutboundQueue[];
  readonly defaultOutboundQueue: OutboundQueue | undefined;
}

export interface AgentSnapshot {
  readonly name: string;
  readonly username: string;
  /** The state the agent is in now; may be one of Connect's own, such as `Busy` or `AfterCallWork`. */
  readonly state: AgentState & { readonly since: Instant };
  /** The name of the state the agent chose, and goes back to after a contact. */
  readonly chosenState: string | undefined;
  /** The name of the state that will apply when the agent is free. */
  readonly nextState: string | undefined;
  /** The states the agent may choose from. */
  readonly selectableStates: readonly AgentState[];
  readonly routingProfile: RoutingProfile;
  /** Whether Connect lets this agent dial at all. */
  readonly mayDial: boolean;
}

/**
 * Whether the softphone works:
 * - `connecting`: waiting for Connect's first answer.
 * - `signedOut`: Connect did not let the agent in; `signIn()` opens its window.
 * - `signingIn`: that window is open.
 * - `signInBlocked`: the browser refused to open that window.
 * - `noAnswer`: still nothing although the agent went through the sign-in window: most often this page's
 *   origin is not among the instance's approved origins, or third-party cookies are blocked.
 * - `unreachable`: the instance's address does not answer at all.
 * - `ready`: contacts and agent states arrive.
 */
export type TelephonyStatus =
  'connecting' | 'signedOut' | 'signingIn' | 'signInBlocked' | 'noAnswer' | 'unreachable' | 'ready';

export interface TelephonySnapshot {
  readonly status: TelephonyStatus;
  /** Undefined until Connect's first answer. */
  readonly agent: AgentSnapshot | undefined;
  /**
   * The contacts this agent has, oldest first; undefined until Connect's first answer. A lost connection keeps
   * the last list: an empty list means that Connect said so.
   */
  readonly contacts: readonly ContactSnapshot[] | undefined;
  /** When Connect made this snapshot, by Connect's clock; undefined until its first answer. */
  readonly observedAt: Instant | undefined;
}

/** The softphone, as far as the product needs it. Facts come in as whole snapshots; never as events that can be missed. */
export interface Telephony {
  getSnapshot(): TelephonySnapshot;
  /** Calls `listener` after each change, never during the call to `subscribe`. Returns its own clean-up. */
  subscribe(listener: (snapshot: TelephonySnapshot) => void): () => void;
  /**
   * Puts the agent into one of `selectableStates`, or, while a contact is live, makes it the next state.
   * Rejects with a {@link PortError}: `not-found` for a name that is not selectable, `rejected`, `unavailable`.
   */
  setAgentState(name: string): Promise<void>;
  /**
   * Orders an outbound call. Resolves when Connect took the order: the contact appears among `contacts` later, and
   * nothing but its number and direction ties it to the order. Rejects with a {@link PortError}: `forbidden` without
   * the permission, `rejected` in a state in which Connect cannot dial or for a number it refuses, and `unavailable`
   * with `mayHaveBeenApplied` when nobody knows whether the call is being made.
   * @param number E.164
   * @param queueId of one of the routing profile's queues, or of its default outbound queue
   */
  dial(number: string, queueId: string): Promise<void>;
  /** Opens Connect's sign-in window. Call it from a click, or browsers block it. */
  signIn(): void;
  /** Tries to reach Connect again at once instead of waiting for the next attempt. */
  reconnect(): void;
}
