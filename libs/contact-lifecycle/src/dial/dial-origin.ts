import type { TicketToDialFrom, UserId } from '@patchcord/contact-ports';

/**
 * Where a call was dialled from (contact-rules.md, section 7): a ticket, a user's profile, or neither (the number
 * pad, here or in Connect's own panel). It belongs to that one call.
 */
export type DialOrigin =
  | { readonly kind: 'ticket'; readonly ticket: TicketToDialFrom; readonly userId: UserId | undefined }
  | { readonly kind: 'user'; readonly userId: UserId }
  | { readonly kind: 'pad' };
