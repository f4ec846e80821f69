import type { SidebarAction } from './sidebar-view.js';

const anywhere = { bubbles: true, composed: true };

/** The agent wants something done with a contact, from this tab. */
export class SidebarActionEvent extends Event {
  readonly contactId: string;
  readonly action: SidebarAction;

  constructor(contactId: string, action: SidebarAction) {
    super('patchcord-sidebar-action', anywhere);
    this.contactId = contactId;
    this.action = action;
  }
}

/** The agent wants to see the softphone. */
export class ShowSoftphoneEvent extends Event {
  constructor() {
    super('patchcord-show-softphone', anywhere);
  }
}

/** The sidebar should be opened again. */
export class SidebarRetryEvent extends Event {
  constructor() {
    super('patchcord-sidebar-retry', anywhere);
  }
}

/** The height in CSS pixels at which the sidebar shows everything. */
export class SidebarResizeEvent extends Event {
  readonly height: number;

  constructor(height: number) {
    super('patchcord-sidebar-resize', anywhere);
    this.height = height;
  }
}

declare global {
  interface HTMLElementEventMap {
    'patchcord-sidebar-action': SidebarActionEvent;
    'patchcord-show-softphone': ShowSoftphoneEvent;
    'patchcord-sidebar-retry': SidebarRetryEvent;
    'patchcord-sidebar-resize': SidebarResizeEvent;
  }
}
