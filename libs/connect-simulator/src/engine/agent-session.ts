import type { SelectableState, SimulatedAgent } from '../world/connect-world.js';
import type { DeskPhone } from './simulated-contact.js';

/** One agent at work: what they chose, what comes next, and what their pollers have seen. */
export interface AgentSession {
  readonly agent: SimulatedAgent;
  chosen: SelectableState;
  chosenAt: number;
  next: SelectableState | undefined;
  /** What the agent may do now. */
  permissions: readonly string[];
  /** False: the agent answers by a desk phone, and pages carry no audio. */
  softphoneEnabled: boolean;
  deskPhone: DeskPhone;
  tags: Readonly<Record<string, string>>;
  /** The state that shows; imposed by a contact or the chosen one. */
  shown: { readonly type: string; readonly name: string; readonly at: number };
  /** Grows with each change of this agent's snapshot. */
  version: number;
}
