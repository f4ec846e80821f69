import { describe, expect, it } from 'vitest';
import { compileQueueBrandMapping } from './queue-brand-mapping.js';
import { determineTicketBrand } from './ticket-brand.js';

const acme = { name: 'Acme', active: true, id: 1 };
const umbrella = { name: 'Umbrella', active: true, id: 2 };
const retired = { name: 'Retired', active: false, id: 3 };

const decide = (queueName: string | undefined, ticketBrand: string | undefined) => {
  const { brand, rule, warnings } = determineTicketBrand({
    mapping: compileQueueBrandMapping([
      { queue: 'Sales *', brand: 'Acme' },
      { queue: 'Old', brand: 'Retired' },
    ]),
    queueName,
    ticketBrand,
    brands: [acme, umbrella, retired],
  });
  return { brand, rule, warnings };
};

describe('determineTicketBrand', () => {
  it('lets the mapping of the queue win over ticket_brand', () => {
    expect(decide('Sales EU', 'Umbrella')).toEqual({ brand: acme, rule: 'queue', warnings: [] });
  });

  it('takes ticket_brand when the queue is not mapped', () => {
    expect(decide('Care', ' Umbrella ')).toEqual({ brand: umbrella, rule: 'ticket_brand', warnings: [] });
    expect(decide(undefined, 'Umbrella')).toEqual({ brand: umbrella, rule: 'ticket_brand', warnings: [] });
  });

  it('sends no brand when nothing names one', () => {
    expect(decide('Care', undefined)).toEqual({ brand: undefined, rule: 'none', warnings: [] });
  });

  it('warns of an unknown or inactive brand, and never fails', () => {
    expect(decide('Old', 'Initech')).toEqual({
      brand: undefined,
      rule: 'none',
      warnings: [
        { code: 'inactive brand', rule: 'queue', received: 'Retired' },
        { code: 'unknown brand', rule: 'ticket_brand', received: 'Initech' },
      ],
    });
  });
});
