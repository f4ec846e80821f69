/** The agent wants to see where calls are heard, or no longer. */
export class ToggleSoundEvent extends Event {
  constructor() {
    super('patchcord-toggle-sound', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-toggle-sound': ToggleSoundEvent;
  }
}
