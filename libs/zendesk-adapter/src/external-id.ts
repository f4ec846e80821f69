import type { CreateCustomerIntent } from '@patchcord/contact-ports';

/** The external id of a contact's ticket. */
export function toTicketExternalId(contactId: string): string {
  return `connect:${contactId}`;
}

/** The external id of a user we create: one number gives one user, and a contact without a number its own. */
export function toUserExternalId({ contactId, phone }: CreateCustomerIntent): string {
  return phone === undefined ? `connect:${contactId}` : `patchcord:${phone}`;
}
