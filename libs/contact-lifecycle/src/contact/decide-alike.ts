import type { ContactSettings } from '@patchcord/contact-attributes';

const whoAndWhich = [
  'ticketAssignment',
  'zendeskUser',
  'customerNumber',
  'zendeskTicket',
] as const satisfies readonly (keyof ContactSettings)[];

const deciding = [
  ...whoAndWhich,
  'recentTicketTimeout',
  'ticketBrand',
  'ticketOutboundQueue',
] as const satisfies readonly (keyof ContactSettings)[];

/**
 * Whether both lead to the same customer and ticket, in the same place. Other settings are read when they are needed,
 * so that a change of theirs calls for no further look-up.
 */
export function decideAlike(
  a: Pick<ContactSettings, (typeof deciding)[number]>,
  b: Pick<ContactSettings, (typeof deciding)[number]>,
): boolean {
  return deciding.every((name) => a[name] === b[name]);
}

/** Whether both name the same customer and ticket: all that matters where the agent chooses. */
export function concernsTheSame(
  a: Pick<ContactSettings, (typeof whoAndWhich)[number]>,
  b: Pick<ContactSettings, (typeof whoAndWhich)[number]>,
): boolean {
  return whoAndWhich.every((name) => a[name] === b[name]);
}
