import type { ContactDirection, ContactSnapshot, ConversationTicket } from '@patchcord/contact-ports';

/** What is known of the ticket that a contact belongs on before anybody chooses. */
export type OriginalTicket =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'found'; readonly ticket: ConversationTicket };

/** The conversation's first contact, by which each of its legs finds the ticket (contact-rules.md, section 3, row 1). */
export function conversationIdOf({
  contactId,
  initialContactId,
  isTransferLeg,
}: Pick<ContactSnapshot, 'contactId' | 'initialContactId' | 'isTransferLeg'>): string {
  return isTransferLeg ? (initialContactId ?? contactId) : contactId;
}

/**
 * How the conversation began. Connect reports the leg of a transferred outbound call as inbound, so the first
 * contact's ticket is believed where it says (contact-rules.md, section 1).
 */
export function directionOf({
  contact,
  original,
}: {
  readonly contact: Pick<ContactSnapshot, 'direction' | 'isTransferLeg'>;
  readonly original: OriginalTicket;
}): ContactDirection {
  const told = original.kind === 'found' ? original.ticket.direction : undefined;
  return contact.isTransferLeg ? (told ?? contact.direction) : contact.direction;
}

/** The id that the legs of other agents will carry: for a callback that of the call in which it was asked for. */
export function sharedIdOf({
  contactId,
  initialContactId,
}: Pick<ContactSnapshot, 'contactId' | 'initialContactId'>): string {
  return initialContactId ?? contactId;
}

/**
 * The id that a ticket is linked by: the one of other agents' legs once somebody else takes part; before, its own, by
 * which a later page looks for it.
 */
export function linkedIdOf(
  contact: Pick<ContactSnapshot, 'contactId' | 'initialContactId' | 'isTransferLeg' | 'otherParticipants'>,
): string {
  return hasOtherAgents(contact) ? sharedIdOf(contact) : conversationIdOf(contact);
}

/** Whether other agents' apps find a ticket that was created for this contact without further ado. */
export function isFoundByOthers(
  contact: Pick<ContactSnapshot, 'contactId' | 'initialContactId' | 'isTransferLeg'>,
): boolean {
  return sharedIdOf(contact) === conversationIdOf(contact);
}

/** Whether somebody takes part, or took part, whose own app has to find the ticket. */
export function hasOtherAgents({
  isTransferLeg,
  otherParticipants,
}: Pick<ContactSnapshot, 'isTransferLeg' | 'otherParticipants'>): boolean {
  return isTransferLeg || otherParticipants.some(({ kind }) => kind !== 'number');
}
