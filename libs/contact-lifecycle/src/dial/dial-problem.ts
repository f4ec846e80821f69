import type { PortErrorReason, TicketId } from '@patchcord/contact-ports';

/** Why a call was not dialled, or did not come about. Data only: the app makes the sentences. */
export type DialProblem =
  | { readonly code: 'impossibleNumber'; readonly number: string }
  | { readonly code: 'mayNotDial' }
  | { readonly code: 'notSignedIn' }
  | { readonly code: 'callIsLive' }
  | { readonly code: 'noQueue' }
  | { readonly code: 'ticketUnknown'; readonly ticketId: TicketId }
  | { readonly code: 'ticketUnreadable'; readonly ticketId: TicketId; readonly reason: PortErrorReason }
  | { readonly code: 'refused'; readonly reason: PortErrorReason }
  /** The order may have been carried out all the same: wait before trying again. */
  | { readonly code: 'unknownOutcome' }
  /** Connect took the order, and no call came. */
  | { readonly code: 'noCall' }
  /** Another call is being dialled. */
  | { readonly code: 'alreadyDialling' };
