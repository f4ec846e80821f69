import type { SettingWarning } from '@patchcord/contact-attributes';
import type { ChatTranscript, PortErrorReason, TicketId } from '@patchcord/contact-ports';
import type { PlacementWarning } from './place-new-ticket.js';

/** What a contact has to tell its agent. Data only: the app makes the sentences. */
export type ContactNotice =
  | { readonly code: 'settingsIgnored'; readonly warnings: readonly SettingWarning[] }
  | { readonly code: 'severalCustomers'; readonly count: number }
  | { readonly code: 'unknownZendeskUser'; readonly userId: number }
  | { readonly code: 'unknownTicket'; readonly ticketId: TicketId }
  /** The first agent's ticket was not found (contact-rules.md, section 3, row 1). */
  | { readonly code: 'originalMissing' }
  /** `zendesk_ticket` is 0, and the agent decides. */
  | { readonly code: 'newTicketWanted' }
  /** Zendesk's own form for a new ticket was opened during agent assignment. */
  | { readonly code: 'newTicketForm'; readonly formId: string }
  /** Another agent has made a ticket for the conversation: the contact is on it. */
  | { readonly code: 'ticketIsThere'; readonly ticketId: TicketId }
  | { readonly code: 'otherRequester'; readonly ticketId: TicketId }
  /** For administrators: the ticket is created all the same. */
  | { readonly code: 'ticketMisplaced'; readonly warnings: readonly PlacementWarning[] }
  /** What the ticket gets of a chat is not all of it, or nothing. */
  | {
      readonly code: 'transcriptIncomplete';
      readonly completeness: Exclude<ChatTranscript['completeness'], 'complete'>;
    }
  /** The Voice ID status could not be read: the customer's stored one stays (contact-rules.md, section 9). */
  | { readonly code: 'speakerNotRead'; readonly reason: PortErrorReason }
  /** For administrators: these user fields do not exist. */
  | { readonly code: 'userFieldsMissing'; readonly fields: readonly string[] }
  | { readonly code: 'lookupFails'; readonly reason: PortErrorReason };
