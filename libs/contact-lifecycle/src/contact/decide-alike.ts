import type { ContactSettings } from '@patchcord/contact-attributes';

const deciding = [
  'ticketAssignment',
  'zendeskUser',
  'customerNumber',
  'zendeskTicket',
  'recentTicketTimeout',
  'ticketBrand',
  'ticketOutboundQueue',
] as const satisfies readonly (keyof ContactSettings)[];

/**
 * Whether both lead to the same customer and ticket. Other settings are read when they are needed, so that a change
 * of theirs calls for no further look-up.
 */
export function decideAlike(
  a: Pick<ContactSettings, (typeof deciding)[number]>,
  b: Pick<ContactSettings, (typeof deciding)[number]>,
): boolean {
  return deciding.every((name) => a[name] === b[name]);
}
