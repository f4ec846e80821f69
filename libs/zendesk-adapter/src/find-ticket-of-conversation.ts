import type { ConversationTicket } from '@patchcord/contact-ports';
import { isTicketExternalId, toTicketExternalId } from './external-id.js';
import { findByContactId } from './find-by-contact-id.js';
import { findByExternalId } from './find-by-external-id.js';
import { readDirection } from './ticket-tags.js';
import type { TicketingContext } from './ticketing-context.js';
import { toTicket } from './to-ticket.js';
import { undefinedIfHidden } from './undefined-if-hidden.js';

/**
 * The ticket of a conversation: by its external id, and only then by a search, which is slower to know it; of several
 * one that can still be changed. A ticket
 * that has been linked to a later conversation says how that one began, and nothing about this one.
 */
export async function findTicketOfConversation(
  context: TicketingContext,
  conversationId: string,
): Promise<ConversationTicket | undefined> {
  const [byExternalId] = (await undefinedIfHidden(findByExternalId(context, conversationId))) ?? [];
  const [found] =
    byExternalId === undefined
      ? ((await undefinedIfHidden(findByContactId(context, conversationId))) ?? [])
      : [byExternalId];
  context.closedTicketTags.keep(found);
  const ticket = toTicket(found);
  if (found === undefined || ticket === undefined) return undefined;
  const { external_id: externalId, tags } = found;
  const isOfAnother = isTicketExternalId(externalId) && externalId !== toTicketExternalId(conversationId);
  return { ...ticket, direction: isOfAnother ? undefined : readDirection(tags) };
}
