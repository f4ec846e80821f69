import {
  type BrandId,
  type CreateTicketIntent,
  PortError,
  type TicketFieldId,
  type TicketId,
} from '@patchcord/contact-ports';
import { expectRecord } from './expect-answer.js';
import { type OutboundQueueField, toFieldValue } from './outbound-queue-field.js';
import { parseError } from './parse-error.js';
import { withoutContactTags } from './ticket-tags.js';
import type { TicketingContext } from './ticketing-context.js';
import { undefinedIfHidden } from './undefined-if-hidden.js';

/** What a new ticket is better off with, and can do without. */
export interface TicketChoices {
  readonly brandId: BrandId | undefined;
  readonly outboundQueue: OutboundQueueChoice | undefined;
  /** Tags of the closed ticket that a follow-up continues. */
  readonly inheritedTags: readonly string[];
}

interface OutboundQueueChoice {
  readonly fieldId: TicketFieldId;
  readonly value: string | readonly string[];
  /** How Zendesk may call the field in a refusal. */
  readonly names: readonly string[];
}

/**
 * The choices as Zendesk takes them. When the field's list cannot be read, the queue's name is tried: it suits text
 * fields, and a drop-down's refusal leaves it out.
 */
export async function toTicketChoices(
  context: TicketingContext,
  { brandId, followUpOf, outboundQueue }: CreateTicketIntent,
): Promise<TicketChoices> {
  const inheritedTags = followUpOf === undefined ? [] : await findTagsOf(context, followUpOf);
  if (outboundQueue === undefined) return { brandId, outboundQueue, inheritedTags };
  const { fieldId, queueName } = outboundQueue;
  const field = await findField(context, fieldId);
  const value = toFieldValue(field, queueName);
  return {
    brandId,
    outboundQueue: value === undefined ? undefined : { fieldId, value, names: field.names },
    inheritedTags,
  };
}

/**
 * A follow-up inherits its source's tags only when none are sent (zendesk.md 2.7.7), and with them those of an earlier
 * contact. So we send them ourselves, but for those.
 */
async function findTagsOf(
  { closedTicketTags, request }: TicketingContext,
  id: TicketId,
): Promise<readonly string[]> {
  const known = closedTicketTags.get(id);
  if (known !== undefined) return withoutContactTags(known);
  const answer = request({
    purpose: 'read the tags of the closed ticket',
    method: 'GET',
    path: `/api/v2/tickets/${id}`,
  });
  const source = await undefinedIfHidden(answer.then((body) => expectRecord(body, 'ticket')));
  return withoutContactTags(source?.['tags']);
}

async function findField(
  { outboundQueueField, request }: TicketingContext,
  id: TicketFieldId,
): Promise<OutboundQueueField> {
  const known = await outboundQueueField.get(request).catch(() => undefined);
  return known?.id === id ? known : { id, names: ['connect_outbound_queue'], kind: 'text', options: [] };
}

/** The choices without those that a refusal names; undefined when it names none of them. */
export function withoutRefusedChoices(choices: TicketChoices, error: unknown): TicketChoices | undefined {
  if (!PortError.isInstance(error) || error.reason !== 'rejected') return undefined;
  const { fields, text = '' } = parseError(error.cause);
  const said = [...Object.keys(fields), text].join(' ').toLowerCase();
  const { brandId, outboundQueue } = choices;
  const isBrandNamed = brandId !== undefined && /\bbrand(_id)?\b/.test(said);
  const isQueueNamed =
    outboundQueue !== undefined &&
    [String(outboundQueue.fieldId), ...outboundQueue.names].some((name) => said.includes(name.toLowerCase()));
  if (!isBrandNamed && !isQueueNamed) return undefined;
  return {
    ...choices,
    brandId: isBrandNamed ? undefined : brandId,
    outboundQueue: isQueueNamed ? undefined : outboundQueue,
  };
}
