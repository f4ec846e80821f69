import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileQueueBrandMapping } from './queue-brand-mapping.js';

const rows = [
  { queue: 'My*', brand: 'Fallback' },
  { queue: 'MyCorp *', brand: 'Shadowed' },
  { queue: 'MyCorp Care', brand: 'Care' },
  { queue: '/ EU$/', brand: 'Europe' },
  { queue: 'Ratings 5* only', brand: 'Ratings' },
];

describe('resolveBrand', () => {
  const { resolveBrand } = compileQueueBrandMapping(rows);

  it('prefers an exact name to every pattern, wherever it stands', () => {
    expect(resolveBrand(' MyCorp Care')).toEqual({
      mapped: true,
      brand: 'Care',
      row: 2,
      pattern: { kind: 'name', name: 'MyCorp Care' },
      reason: 'exact name',
    });
  });

  it('takes the first row in list order whose pattern matches', () => {
    expect(resolveBrand('MyCorp Sales EU')).toEqual({
      mapped: true,
      brand: 'Fallback',
      row: 0,
      pattern: { kind: 'starts with', text: 'My' },
      reason: 'first matching pattern',
    });
    expect(resolveBrand('Sales EU')).toEqual({
      mapped: true,
      brand: 'Europe',
      row: 3,
      pattern: { kind: 'expression', source: ' EU$', ignoreCase: false },
      reason: 'first matching pattern',
    });
  });

  it('treats an invalid pattern as a literal name', () => {
    expect(resolveBrand('Ratings 5* only')).toEqual({
      mapped: true,
      brand: 'Ratings',
      row: 4,
      pattern: { kind: 'name', name: 'Ratings 5* only' },
      reason: 'exact name',
    });
  });

  it('says when no row matches', () => {
    expect(resolveBrand('Support')).toEqual({ mapped: false, reason: 'no row matches' });
    expect(resolveBrand('')).toEqual({ mapped: false, reason: 'no row matches' });
  });

  it('leaves out rows without queue or brand, and takes the first of two equal names', () => {
    const mapping = compileQueueBrandMapping([
      { queue: ' ', brand: 'Nobody' },
      { queue: 'A', brand: '' },
      { queue: 'A', brand: 'First' },
      { queue: 'A', brand: 'Second' },
    ]);
    expect(mapping.resolveBrand('A')).toMatchObject({ brand: 'First', row: 2 });
    expect(mapping.resolveBrand('')).toEqual({ mapped: false, reason: 'no row matches' });
  });

  it('finds every literal name of any mapping', () => {
    const row = fc.record({ queue: fc.string(), brand: fc.constantFrom('Acme', 'Umbrella') });
    fc.assert(
      fc.property(fc.array(row), fc.string(), (given, queueName) => {
        const mapping = compileQueueBrandMapping(given);
        mapping.resolveBrand(queueName);
        const literal = given.find(({ queue }) => queue.trim() !== '' && !/[*/]/.test(queue));
        if (literal !== undefined)
          expect(mapping.resolveBrand(literal.queue)).toMatchObject({
            reason: 'exact name',
            brand: literal.brand,
          });
      }),
    );
  });
});
