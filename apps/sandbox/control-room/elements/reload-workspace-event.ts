/** Somebody wants the workspace to be loaded again. */
export class ReloadWorkspaceEvent extends Event {
  constructor() {
    super('patchcord-reload-workspace', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'patchcord-reload-workspace': ReloadWorkspaceEvent;
  }
}
