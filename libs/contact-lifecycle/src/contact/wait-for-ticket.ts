import type { ContactSnapshot, Milliseconds } from '@patchcord/contact-ports';
import { namedTicketOf } from './named-ticket.js';
import type { Recovery } from './recover-ticket.js';

const pauseBeforeNextLook: Milliseconds = 2_000;
const longestPause: Milliseconds = 15_000;
/** Five pauses: about ten seconds. */
const looksForOriginal = 6;

/**
 * How long to wait before the next look for the ticket of the agent who had the conversation first; undefined once it
 * is there, or after about ten seconds (contact-rules.md, section 3, row 1). A ticket that a task
 * names has been there all along; one that continues it, as long as a transfer takes, has not.
 */
export function waitForOriginal(
  { ticket }: Recovery,
  asked: number,
  contact: Pick<ContactSnapshot, 'channel' | 'task' | 'isTransferLeg'>,
): Milliseconds | undefined {
  const isNamed = namedTicketOf(contact) !== undefined;
  const isAnswered = isNamed ? !contact.isTransferLeg || ticket?.closed === false : ticket !== undefined;
  return isAnswered || asked >= looksForOriginal ? undefined : pauseBeforeNextLook;
}

/** Likewise for the ticket of a monitored contact, which may be created at any time (contact-rules.md, section 8). */
export function waitForMonitored({ ticket }: Recovery, asked: number): Milliseconds | undefined {
  return ticket ? undefined : Math.min(pauseBeforeNextLook * asked, longestPause);
}
