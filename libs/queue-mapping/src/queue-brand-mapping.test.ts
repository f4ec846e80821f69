import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileQueuePattern } from './compile-queue-pattern.js';
import { compileQueueBrandMapping } from './queue-brand-mapping.js';
import { parseQueuePattern } from './queue-pattern.js';

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

  it('decides as trying every name, and then every pattern in list order, would', () => {
    const part = fc.constantFrom('Sales', 'Care', 'EU', ' ', 'My', 'a', 'A');
    const name = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''));
    const queue = fc.oneof(
      name,
      name.map((text) => `${text}*`),
      name.map((text) => `*${text}`),
      name.map((text) => `*${text}*`),
      name.map((text) => `/${text}/i`),
      name.map((text) => `/^(${text})+$/`),
    );
    const brand = fc.constantFrom('Acme', 'Umbrella', '');
    fc.assert(
      fc.property(fc.array(fc.record({ queue, brand })), name, (given, queueName) => {
        const usable = given.map((row, index) => ({ ...row, index, ...parseQueuePattern(row.queue) }));
        const matching = usable.filter(
          ({ queue: typed, brand: chosen, pattern }) =>
            typed.trim() !== '' && chosen !== '' && compileQueuePattern(pattern)(queueName),
        );
        const winner = matching.find(({ pattern }) => pattern.kind === 'name') ?? matching[0];
        const resolution = compileQueueBrandMapping(given).resolveBrand(queueName);
        expect(resolution.mapped ? resolution.row : undefined).toBe(winner?.index);
      }),
    );
  });

  it('answers 5,000 rows of patterns that make other engines hang in a bounded multiple of 5,000 literal ones', () => {
    const catastrophic = ['(a+)+$', '(.*a){25}', '(a|aa)+$', '(a*)*b', '^(([a-z])+.)+[A-Z]$'];
    // The second half makes each row another expression, and matches nothing.
    const compileRows = (sources: readonly string[]) =>
      compileQueueBrandMapping(
        Array.from({ length: 5_000 }, (_, row) => ({
          queue: `/${sources[row % sources.length] ?? ''}|#${String(row)}/`,
          brand: 'Acme',
        })),
      );
    const hard = compileRows(catastrophic);
    const literal = compileRows(['^Sales$']);
    const ratioOf = (queueName: string) => {
      expect(hard.resolveBrand(queueName.replaceAll('a', 'c'))).toEqual({
        mapped: false,
        reason: 'no row matches',
      });
      return timeOf(() => hard.resolveBrand(queueName)) / timeOf(() => literal.resolveBrand(queueName));
    };
    // Harder name by harder name: a backtracking engine fails here within seconds, long before it would never end.
    const names = [8, 10, 12, 14, 16, 20, 24].map((count) => `${'a'.repeat(count)}!`);
    const longest = 'a'.repeat(24).padEnd(128, '!');
    for (const queueName of [...names, longest]) expect(ratioOf(queueName)).toBeLessThan(1_000);
  }, 60_000);
});

/** Milliseconds of one run, the first included: an agent waits for that one too. */
function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
