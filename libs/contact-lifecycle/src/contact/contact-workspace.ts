import type { TicketId, UserId } from '@patchcord/contact-ports';

/** What contacts show the agent in Zendesk. Every `Workspace` fits. */
export interface ContactWorkspace {
  /**
   * Opens, or focuses, the ticket's tab.
   * @param occasion the same for the same pop, whichever page orders it: one that goes on for another may not know that
   * it was done. Undefined for what the agent asked for: that is done each time.
   */
  popTicket(id: TicketId, occasion?: string): Promise<void>;
  /** Opens, or focuses, the user's tab. */
  popUser(id: UserId, occasion?: string): Promise<void>;
}
