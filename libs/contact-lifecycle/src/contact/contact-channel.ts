import type { ContactChannel } from '@patchcord/contact-ports';

/** Two people speak: such a contact has numbers, and gets a call record. */
export function isSpoken(channel: ContactChannel): boolean {
  return channel === 'voice' || channel === 'queue_callback';
}

/** Somebody wrote, and says who they are in attributes (contact-rules.md, section 2). */
export function isWritten(channel: ContactChannel): boolean {
  return channel === 'chat' || channel === 'task';
}

/** Nothing is known about such contacts, except that they are there: all is left to the agent. */
export function isForeign(channel: ContactChannel): boolean {
  return !isSpoken(channel) && !isWritten(channel);
}
