/** A ticket or user that was brought in front of the agent. */
export interface Pop {
  readonly at: string;
  readonly kind: 'ticket' | 'user';
  readonly id: number;
  /** `routeTo`: asked by the app in one tab. The others are REST requests that reach all tabs. */
  readonly by: 'routeTo' | 'display' | 'display_to_agent';
}

/** A short message the app showed the agent. `text` is what the app sent, unchanged. */
export interface ShownNotice {
  readonly at: string;
  readonly text: string;
  readonly kind: string;
}
