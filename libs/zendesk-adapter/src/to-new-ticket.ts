import type { CreateTicketIntent } from '@patchcord/contact-ports';
import { toTicketExternalId } from './external-id.js';
import { breakPlaceholdersOfText } from './break-placeholders.js';
import type { TicketChoices } from './ticket-choices.js';
import { toContactTags } from './ticket-tags.js';
import { toDetailsHtml } from './to-details-html.js';
import type { ZendeskCall } from './zendesk-call.js';

/** What every new ticket of a contact has; a first comment that is not private would make later ones public, too. */
function toCommonMembers(intent: CreateTicketIntent, agentId: number, choices: TicketChoices) {
  const { brandId, outboundQueue } = choices;
  return {
    subject: breakPlaceholdersOfText(intent.subject),
    external_id: toTicketExternalId(intent.conversationId),
    requester_id: intent.requesterId ?? agentId,
    submitter_id: agentId,
    assignee_id: agentId,
    comment: { html_body: toDetailsHtml(intent.details, intent), public: false },
    ...(brandId === undefined ? {} : { brand_id: brandId }),
    ...(outboundQueue === undefined
      ? {}
      : { custom_fields: [{ id: outboundQueue.fieldId, value: outboundQueue.value }] }),
  };
}

/**
 * A ticket as any integration creates it (zendesk.md 2.7.2). A follow-up keeps the tags of its source. Its channel in
 * Zendesk is that of the API, which is the truth: a chat or an e-mail of Zendesk's own can be answered there, and one of
 * Connect cannot. Our tags tell them apart.
 */
export function toPlainTicket(
  intent: CreateTicketIntent,
  agentId: number,
  choices: TicketChoices,
): ZendeskCall {
  const { followUpOf } = intent;
  const members = {
    tags: [...choices.inheritedTags, ...toContactTags(intent)],
    ...(followUpOf === undefined ? {} : { via_followup_source_id: followUpOf }),
  };
  return {
    purpose: followUpOf === undefined ? 'create a ticket' : 'create a follow-up ticket',
    method: 'POST',
    path: '/api/v2/tickets',
    body: { ticket: { ...toCommonMembers(intent, agentId, choices), ...members } },
  };
}

/**
 * A ticket of Talk Partner Edition (zendesk.md 2.7.3): 45 is an inbound call, 46 an outbound one. A callback counts
 * as inbound: the customer asked for it (contact-rules.md 1).
 */
export function toVoiceTicket(
  intent: CreateTicketIntent,
  agentId: number,
  choices: TicketChoices,
): ZendeskCall {
  return {
    purpose: 'create a voice ticket',
    method: 'POST',
    path: '/api/v2/channels/voice/tickets',
    body: {
      ticket: {
        ...toCommonMembers(intent, agentId, choices),
        via_id: intent.direction === 'outbound' ? 46 : 45,
        additional_tags: toContactTags(intent),
      },
    },
  };
}

/** Voice tickets cannot be follow-ups, as far as is known (U24). */
export function isVoiceTicket({ channel, followUpOf }: CreateTicketIntent): boolean {
  return followUpOf === undefined && (channel === 'voice' || channel === 'queue_callback');
}
