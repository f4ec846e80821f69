/** A ticket or user that was brought in front of an agent. */
export interface Pop {
  readonly at: string;
  /** Whose tabs show it. */
  readonly agentId: number;
  readonly kind: 'ticket' | 'user';
  readonly id: number;
  /** `routeTo`: asked by the app in one tab. The others are REST requests that reach all tabs of the agent. */
  readonly by: 'routeTo' | 'display' | 'display_to_agent';
}

/** A short message the app showed an agent. `text` is what the app sent, unchanged. */
export interface ShownNotice {
  readonly at: string;
  readonly agentId: number;
  readonly text: string;
  readonly kind: string;
}
