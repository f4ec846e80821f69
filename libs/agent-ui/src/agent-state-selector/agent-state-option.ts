/** What an agent state means for contacts; it chooses the colour of the mark, and the shape with it. */
export type AgentStateTone = 'available' | 'busy' | 'unavailable' | 'offline' | 'error';

/** A state of the agent as the selector shows it. */
export interface AgentStateOption {
  /** What comes back in the event, and what `current` names. */
  readonly id: string;
  /** The state's own name, as the agent knows it. */
  readonly name: string;
  readonly tone: AgentStateTone;
  /** `false`: the system sets it (after-contact work, missed); it is shown but cannot be chosen. */
  readonly selectable: boolean;
}
