import type { ContactChannel, ContactSnapshot } from '@patchcord/contact-ports';

/** Two people speak: such a contact has numbers, and gets a call record. */
export function isSpoken(channel: ContactChannel): boolean {
  return channel === 'voice' || channel === 'queue_callback';
}

/** The agent dialled it: the rules of contact-rules.md, section 7, are about calls only. */
export function isOutboundCall({
  channel,
  direction,
}: Pick<ContactSnapshot, 'channel' | 'direction'>): boolean {
  return isSpoken(channel) && direction === 'outbound';
}

/** Somebody wrote, and says who they are in attributes (contact-rules.md, section 2). */
export function isWritten(channel: ContactChannel): boolean {
  return channel === 'chat' || channel === 'task';
}

/** Nothing is known about such contacts, except that they are there: all is left to the agent. */
export function isForeign(channel: ContactChannel): boolean {
  return !isSpoken(channel) && !isWritten(channel);
}
