import type { ContactView } from '@patchcord/connect-simulator';

/** Whether a contact is an agent's talk with a customer: no chat or task, and not what a supervisor hears of a talk. */
export function isAgentsCall({ channel, watchedContactId }: ContactView): boolean {
  return (channel === 'voice' || channel === 'queue_callback') && watchedContactId === null;
}
