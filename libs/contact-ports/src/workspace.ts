import type { TicketId, UserId } from './ticketing.js';

/** A short message to the agent. Plain text: whoever shows it escapes it. */
export interface Notice {
  readonly kind: 'information' | 'warning' | 'problem';
  readonly text: string;
}

/** What the agent has before their eyes in Zendesk. Nothing here is a write; a failed pop is not repeated. */
export interface Workspace {
  /** Opens, or focuses, the ticket's tab. */
  popTicket(id: TicketId): Promise<void>;
  /** Opens, or focuses, the user's tab. */
  popUser(id: UserId): Promise<void>;
  notify(notice: Notice): Promise<void>;
}
