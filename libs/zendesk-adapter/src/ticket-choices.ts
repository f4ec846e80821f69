import {
  type BrandId,
  type CreateTicketIntent,
  PortError,
  type TicketFieldId,
} from '@patchcord/contact-ports';
import { type OutboundQueueField, toFieldValue } from './outbound-queue-field.js';
import { parseError } from './parse-error.js';
import type { TicketingContext } from './ticketing-context.js';

/** What a new ticket is better off with, and can do without. */
export interface TicketChoices {
  readonly brandId: BrandId | undefined;
  readonly outboundQueue: OutboundQueueChoice | undefined;
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
  { outboundQueueField }: TicketingContext,
  { brandId, outboundQueue }: CreateTicketIntent,
): Promise<TicketChoices> {
  if (outboundQueue === undefined) return { brandId, outboundQueue };
  const { fieldId, queueName } = outboundQueue;
  const field = await findField(outboundQueueField, fieldId);
  const value = toFieldValue(field, queueName);
  return {
    brandId,
    outboundQueue: value === undefined ? undefined : { fieldId, value, names: field.names },
  };
}

async function findField(
  fields: TicketingContext['outboundQueueField'],
  id: TicketFieldId,
): Promise<OutboundQueueField> {
  const known = await fields.get().catch(() => undefined);
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
    brandId: isBrandNamed ? undefined : brandId,
    outboundQueue: isQueueNamed ? undefined : outboundQueue,
  };
}
