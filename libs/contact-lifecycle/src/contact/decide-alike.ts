import type { ContactSettings } from '@patchcord/contact-attributes';
import type { ContactChannel } from '@patchcord/contact-ports';
import { isWritten } from './contact-channel.js';

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

/** They say who writes; of a call they say nothing that it is decided by. */
const writer = ['customerEmail', 'customerName'] as const satisfies readonly (keyof ContactSettings)[];

type Deciding = Pick<ContactSettings, (typeof deciding)[number] | (typeof writer)[number]>;

/**
 * Whether both lead to the same customer and ticket, in the same place. Other settings are read when they are needed,
 * so that a change of theirs calls for no further look-up.
 */
export function decideAlike(channel: ContactChannel, a: Deciding, b: Deciding): boolean {
  return isSame(deciding, a, b) && isSameWriter(channel, a, b);
}

/** Whether both name the same customer and ticket: all that matters where the agent chooses. */
export function concernsTheSame(channel: ContactChannel, a: Deciding, b: Deciding): boolean {
  return isSame(whoAndWhich, a, b) && isSameWriter(channel, a, b);
}

function isSameWriter(channel: ContactChannel, a: Deciding, b: Deciding): boolean {
  return !isWritten(channel) || isSame(writer, a, b);
}

function isSame(names: readonly (keyof Deciding)[], a: Deciding, b: Deciding): boolean {
  return names.every((name) => a[name] === b[name]);
}
