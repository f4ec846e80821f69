import type { UserId } from '@patchcord/contact-ports';
import type { ContactContext } from './contact-context.js';
import { requesterIdIn } from './requester.js';

/**
 * The customer on whose profile Voice ID's status is kept; undefined while nobody knows who they are. The requester of
 * the ticket may be somebody else, even an agent.
 */
export function profileToKeepVoiceIdOn(
  context: Pick<ContactContext, 'chosenCustomer' | 'customer'>,
): UserId | undefined {
  return requesterIdIn({ ...context, chosenRequester: undefined });
}
