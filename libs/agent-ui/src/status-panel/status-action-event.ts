/** The agent pressed a button of a status panel. */
export class StatusActionEvent extends Event {
  /** The `id` of the pressed action. */
  readonly actionId: string;

  constructor(actionId: string) {
    super('patchcord-status-action', { bubbles: true, composed: true });
    this.actionId = actionId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-status-action': StatusActionEvent;
  }
}
