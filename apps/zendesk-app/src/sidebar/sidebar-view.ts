import type { SharedContact } from '@patchcord/zendesk-adapter';

/** What a tab is about, for the words of its sidebar. */
export type SidebarPlace = 'ticket' | 'user' | 'newTicket' | 'other';

/** What the agent can do with a contact from where they are. */
export type SidebarAction = 'attach' | 'createFollowUp' | 'chooseCustomer';

/** A live contact that concerns the tab. */
export interface SidebarItem {
  readonly contact: SharedContact;
  /** Whether it belongs to what the tab shows, or still waits for the agent to choose its ticket. */
  readonly relation: 'belongs' | 'waiting';
  readonly action: SidebarAction | undefined;
  /** The agent has asked for the action, and nothing has come of it yet. */
  readonly isSent: boolean;
}

/** Everything the sidebar shows. */
export type SidebarView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'softphone silent' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'ready'; readonly place: SidebarPlace; readonly items: readonly SidebarItem[] };
