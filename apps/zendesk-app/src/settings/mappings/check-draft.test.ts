import { describe, expect, it } from 'vitest';
import { checkDraft } from './check-draft.js';

const brands = [
  { name: 'Acme', active: true },
  { name: 'Vandelay', active: false },
];

describe('checkDraft', () => {
  it('gives each row its problems, in the field they belong to', () => {
    const { problems, errorCounts } = checkDraft(
      {
        queueBrands: [
          { key: 1, queue: 'Sales', brand: 'Acme' },
          { key: 2, queue: 'Sales', brand: '' },
          { key: 3, queue: '*', brand: 'Hooli' },
        ],
        brandQueues: [
          { key: 4, brand: 'Acme', queue: 'Sales *' },
          { key: 5, brand: 'Vandelay', queue: 'Imports' },
        ],
      },
      brands,
    );
    const brief = [...problems].map(([key, ofRow]) => [
      key,
      ofRow.map(({ code, tone, field }) => `${tone}, ${field}: ${code}`),
    ]);

    expect(Object.fromEntries(brief)).toEqual({
      2: ['error, brand: brand missing', 'error, queue: queue twice'],
      3: ['warning, queue: read as literal name', 'warning, brand: unknown brand'],
      4: ['warning, queue: patterns do not apply'],
      5: ['warning, brand: inactive brand'],
    });
    expect(errorCounts).toEqual({ queueBrands: 2, brandQueues: 0 });
  });
});
