import type { BrandResolution, QueueBrandMapping } from './queue-brand-mapping.js';

/** A brand name that could not be used. */
export interface TicketBrandWarning {
  readonly code: 'unknown brand' | 'inactive brand';
  readonly rule: 'queue' | 'ticket_brand';
  /** The brand as the row or the attribute names it. */
  readonly received: string;
}

/** The brand of a new ticket and the rule that chose it; no brand: Zendesk's default applies. */
export interface TicketBrandDecision<Brand> {
  readonly brand: Brand | undefined;
  readonly rule: 'queue' | 'ticket_brand' | 'none';
  /** What the queue is mapped to; absent when the contact has no queue. */
  readonly resolution: BrandResolution | undefined;
  readonly warnings: readonly TicketBrandWarning[];
}

/**
 * Determines the brand of a new ticket for an inbound contact: the row that wins for its queue, else the attribute
 * `ticket_brand`, else none. An unknown or inactive brand is a warning, and the next rule applies. Never throws.
 */
export function determineTicketBrand<
  Brand extends { readonly name: string; readonly active: boolean },
>(facts: {
  readonly mapping: QueueBrandMapping;
  readonly queueName: string | undefined;
  /** The setting `ticketBrand`. */
  readonly ticketBrand: string | undefined;
  readonly brands: readonly Brand[];
}): TicketBrandDecision<Brand> {
  const resolution = facts.queueName === undefined ? undefined : facts.mapping.resolveBrand(facts.queueName);
  const warnings: TicketBrandWarning[] = [];
  const candidates = [
    { rule: 'queue', name: resolution?.mapped === true ? resolution.brand : undefined },
    { rule: 'ticket_brand', name: facts.ticketBrand },
  ] as const;
  for (const { rule, name } of candidates) {
    if (name === undefined || name.trim() === '') continue;
    const named = facts.brands.filter((candidate) => candidate.name.trim() === name.trim());
    const brand = named.find(({ active }) => active);
    if (brand !== undefined) return { brand, rule, resolution, warnings };
    warnings.push({ code: named.length === 0 ? 'unknown brand' : 'inactive brand', rule, received: name });
  }
  return { brand: undefined, rule: 'none', resolution, warnings };
}
