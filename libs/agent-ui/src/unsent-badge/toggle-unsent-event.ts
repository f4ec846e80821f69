/** The agent wants to see what has not reached Zendesk, or no longer. */
export class ToggleUnsentEvent extends Event {
  constructor() {
    super('patchcord-toggle-unsent', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-toggle-unsent': ToggleUnsentEvent;
  }
}
