import { describe, expect, it } from 'vitest';
import { resolveQueue, validateBrandQueueRows } from './brand-queue-rows.js';

describe('validateBrandQueueRows', () => {
  it('warns of what looks like a valid pattern, and takes invalid patterns and empty queues as they are', () => {
    expect(
      validateBrandQueueRows([
        { brand: 'Acme', queue: 'MyCorp *' },
        { brand: 'Umbrella', queue: '/^EU/' },
        { brand: 'Globex', queue: 'Ratings 5* only' },
        { brand: 'Initech', queue: '' },
      ]),
    ).toEqual({
      errors: [],
      warnings: [
        { row: 0, code: 'patterns do not apply' },
        { row: 1, code: 'patterns do not apply' },
      ],
    });
  });

  it('blocks saving of a queue that is too long, a missing brand and a brand that stands twice', () => {
    expect(
      validateBrandQueueRows([
        { brand: 'Acme', queue: 'x'.repeat(129) },
        { brand: '', queue: 'Sales' },
        { brand: ' Acme', queue: 'Sales' },
      ]),
    ).toEqual({
      errors: [
        { row: 0, code: 'queue too long' },
        { row: 1, code: 'brand missing' },
        { row: 2, code: 'brand twice', firstRow: 0 },
      ],
      warnings: [],
    });
  });
});

describe('resolveQueue', () => {
  const rows = [
    { brand: 'Acme', queue: ' MyCorp * ' },
    { brand: 'Umbrella', queue: ' ' },
  ];

  it.each([
    ['Acme', 'MyCorp *'],
    ['Umbrella', undefined],
    ['Globex', undefined],
  ])('maps brand %s to the literal name %s', (brand, queue) => {
    expect(resolveQueue(rows, brand)).toBe(queue);
  });
});
