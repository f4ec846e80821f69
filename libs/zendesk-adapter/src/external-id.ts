import type { CreateCustomerIntent } from '@patchcord/contact-ports';

const prefix = 'connect:';

/** The external id of a conversation's ticket, made of its first contact. */
export function toTicketExternalId(conversationId: string): string {
  return `${prefix}${conversationId}`;
}

/** Whether a ticket's external id is one of ours. */
export function isTicketExternalId(externalId: unknown): externalId is string {
  return typeof externalId === 'string' && externalId.startsWith(prefix);
}

/** The conversation of such an external id. */
export function toConversationId(externalId: string): string {
  return externalId.slice(prefix.length);
}

/**
 * The external id of a user we create: one number, or, without one, one e-mail address gives one user, and a contact
 * without either its own.
 */
export function toUserExternalId({ contactId, email, phone }: CreateCustomerIntent): string {
  if (phone !== undefined) return `patchcord:${phone}`;
  return email === undefined ? toOwnUserExternalId({ contactId }) : `patchcord:${email.trim().toLowerCase()}`;
}

/** The external id of a user who is only this contact's. */
export function toOwnUserExternalId({ contactId }: Pick<CreateCustomerIntent, 'contactId'>): string {
  return `${prefix}${contactId}`;
}
