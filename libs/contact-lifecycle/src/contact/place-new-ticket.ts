import { isOutboundCall } from './contact-channel.js';
import type { ContactSettings } from '@patchcord/contact-attributes';
import {
  PortError,
  type Brand,
  type BrandId,
  type ContactSnapshot,
  type CreateTicketIntent,
  type Ticketing,
} from '@patchcord/contact-ports';
import {
  determineTicketBrand,
  type QueueBrandMapping,
  type TicketBrandWarning,
} from '@patchcord/queue-mapping';

/** Something an administrator should mend; the ticket is created all the same. */
export type PlacementWarning =
  | TicketBrandWarning
  | { readonly code: 'brands not readable' }
  | { readonly code: 'no outbound queue field'; readonly received: string };

/** The brand of a new ticket, and the queue noted on it, with the reason (queues-and-brands.md). */
export interface TicketPlacement {
  readonly brandId: BrandId | undefined;
  readonly outboundQueue: CreateTicketIntent['outboundQueue'];
  readonly reason: string;
  readonly warnings: readonly PlacementWarning[];
}

export interface PlacementInput {
  readonly contact: Pick<ContactSnapshot, 'channel' | 'direction' | 'queueName'>;
  readonly settings: Pick<ContactSettings, 'ticketBrand' | 'ticketOutboundQueue'>;
  readonly mapping: QueueBrandMapping;
}

type Configuration = Pick<Ticketing, 'findBrands' | 'findOutboundQueueField'>;

/**
 * Where a new ticket belongs. Asks Zendesk only for what can matter. Rejects with a transient `PortError`; what an
 * agent may not read, or nobody has set up, is a warning.
 */
export async function placeNewTicket(
  input: PlacementInput,
  ticketing: Configuration,
): Promise<TicketPlacement> {
  const brand = await placeInBrand(input, ticketing);
  const queue = await noteOutboundQueue(input.settings.ticketOutboundQueue, ticketing);
  return {
    brandId: brand.brandId,
    outboundQueue: queue.outboundQueue,
    reason: brand.reason,
    warnings: [...brand.warnings, ...queue.warnings],
  };
}

async function placeInBrand(
  { contact, settings, mapping }: PlacementInput,
  ticketing: Configuration,
): Promise<Omit<TicketPlacement, 'outboundQueue'>> {
  // The map from queues to brands is about contacts that come in.
  const queueName = isOutboundCall(contact) ? undefined : contact.queueName;
  const isMapped = queueName !== undefined && mapping.resolveBrand(queueName).mapped;
  const unplaced = { brandId: undefined, reason: 'No brand is set; Zendesk’s own choice applies.' };
  if (!isMapped && settings.ticketBrand === undefined) return { ...unplaced, warnings: [] };

  const brands = await unlessRefused(ticketing.findBrands());
  if (!brands) return { ...unplaced, warnings: [{ code: 'brands not readable' }] };
  const { brand, rule, resolution, warnings } = determineTicketBrand<Brand>({
    mapping,
    queueName,
    ticketBrand: settings.ticketBrand,
    brands,
  });
  if (!brand) return { ...unplaced, warnings };
  const row = resolution?.mapped ? ` matches row ${String(resolution.row + 1)}` : '';
  const why = rule === 'queue' ? `queue ${String(queueName)}${row}` : 'ticket_brand names it';
  return { brandId: brand.id, reason: `Brand ${brand.name}: ${why}.`, warnings };
}

async function noteOutboundQueue(
  queueName: string | undefined,
  ticketing: Configuration,
): Promise<Pick<TicketPlacement, 'outboundQueue' | 'warnings'>> {
  if (queueName === undefined) return { outboundQueue: undefined, warnings: [] };
  const fieldId = await unlessRefused(ticketing.findOutboundQueueField());
  return fieldId === undefined
    ? { outboundQueue: undefined, warnings: [{ code: 'no outbound queue field', received: queueName }] }
    : { outboundQueue: { fieldId, queueName }, warnings: [] };
}

/** Undefined when asking again would not help. */
async function unlessRefused<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (PortError.from(error).isTransient) throw error;
    return undefined;
  }
}
