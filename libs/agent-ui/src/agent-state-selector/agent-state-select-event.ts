/** The agent chose another state. */
export class AgentStateSelectEvent extends Event {
  /** The `id` of the chosen option. */
  readonly stateId: string;

  constructor(stateId: string) {
    super('patchcord-agent-state-select', { bubbles: true, composed: true });
    this.stateId = stateId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-agent-state-select': AgentStateSelectEvent;
  }
}
