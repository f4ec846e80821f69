import { describe, expect, it } from 'vitest';
import { validateQueueBrandRows } from './validate-queue-brand-rows.js';

describe('validateQueueBrandRows', () => {
  it('accepts good rows, several of one brand among them', () => {
    expect(
      validateQueueBrandRows([
        { queue: 'Sales EU', brand: 'Acme' },
        { queue: 'MyCorp *', brand: 'Acme' },
        { queue: 'MyCorp Care', brand: 'Umbrella' },
        { queue: 'x'.repeat(128), brand: 'Umbrella' },
        { queue: '🛎'.repeat(128), brand: 'Umbrella' },
      ]),
    ).toEqual({ errors: [], warnings: [] });
  });

  it('blocks saving of an empty, too long or repeated queue, and of a row without brand', () => {
    expect(
      validateQueueBrandRows([
        { queue: 'Sales', brand: 'Acme' },
        { queue: ' ', brand: 'Acme' },
        { queue: 'x'.repeat(129), brand: 'Acme' },
        { queue: ' Sales ', brand: 'Umbrella' },
        { queue: 'Care', brand: '' },
      ]),
    ).toEqual({
      errors: [
        { row: 1, code: 'queue empty' },
        { row: 2, code: 'queue too long' },
        { row: 3, code: 'queue twice', firstRow: 0 },
        { row: 4, code: 'brand missing' },
      ],
      warnings: [],
    });
  });

  it('warns of invalid patterns without blocking', () => {
    expect(validateQueueBrandRows([{ queue: 'Only 5* here', brand: 'Acme' }])).toEqual({
      errors: [],
      warnings: [
        {
          row: 0,
          code: 'read as literal name',
          pattern: {
            code: 'misplaced star',
            received: 'Only 5* here',
            expected: 'A star stands only at the beginning or the end.',
          },
        },
      ],
    });
  });

  it('flags a row that an earlier row covers, but never an exact name', () => {
    expect(
      validateQueueBrandRows([
        { queue: 'My*', brand: 'Acme' },
        { queue: 'MyCorp *', brand: 'Umbrella' },
        { queue: 'MyCorp Care', brand: 'Umbrella' },
      ]),
    ).toEqual({ errors: [], warnings: [{ row: 1, code: 'shadowed', byRow: 0 }] });
  });
});
