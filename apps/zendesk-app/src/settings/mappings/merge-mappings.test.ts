import type { Mappings } from '@patchcord/contact-ports';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffMappings } from './diff-mappings.js';
import { mergeMappings } from './merge-mappings.js';

/** `A=1 B=2`: rows of *Queues to brands*. */
const table = (text: string) => ({
  queueBrands: text
    .split(' ')
    .filter((row) => row !== '')
    .map((row) => row.split('='))
    .map(([queue = '', brand = '']) => ({ queue, brand })),
  brandQueues: [],
});
const write = ({ queueBrands }: Pick<Mappings, 'queueBrands'>) =>
  queueBrands.map(({ queue, brand }) => `${queue}=${brand}`).join(' ');

describe('diffMappings', () => {
  it('names what was added, changed, moved and removed, in either table', () => {
    const before = { ...table('A=1 B=2 C=3 D=4'), brandQueues: [{ brand: 'X', queue: 'Sales' }] };
    const after = { ...table('D=4 A=1 B=9 E=5'), brandQueues: [{ brand: 'X', queue: 'Care' }] };

    expect(diffMappings(before, after)).toEqual([
      { table: 'queueBrands', name: 'D', kind: 'moved', fromRow: 3, toRow: 0 },
      { table: 'queueBrands', name: 'B', kind: 'changed', from: '2', to: '9' },
      { table: 'queueBrands', name: 'E', kind: 'added', value: '5', row: 3 },
      { table: 'queueBrands', name: 'C', kind: 'removed', value: '3', row: 2 },
      { table: 'brandQueues', name: 'X', kind: 'changed', from: 'Sales', to: 'Care' },
    ]);
  });
});

describe('mergeMappings', () => {
  it.each([
    ['keeps what either added', 'A=1', 'A=1 B=2', 'A=1 C=3', 'A=1 B=2 C=3'],
    ['keeps a change of mine and a change of theirs', 'A=1 B=2', 'A=9 B=2', 'A=1 B=8', 'A=9 B=8'],
    ['lets mine stand where both changed the same row', 'A=1', 'A=2', 'A=3', 'A=2'],
    ['removes what either removed', 'A=1 B=2 C=3', 'B=2 C=3', 'A=1 C=3', 'C=3'],
    ['brings back a row they removed only if I had changed it', 'A=1 B=2', 'A=9 B=2', '', 'A=9'],
    ['keeps my order when I moved rows', 'A=1 B=2 C=3', 'C=3 A=1 B=2', 'A=1 B=2 C=3 D=4', 'C=3 D=4 A=1 B=2'],
    ['keeps their order when I did not', 'A=1 B=2', 'A=1 B=5', 'B=2 A=1', 'B=5 A=1'],
  ])('%s', (_, base, mine, theirs, merged) => {
    expect(write(mergeMappings({ base: table(base), mine: table(mine), theirs: table(theirs) }))).toBe(
      merged,
    );
  });

  const version = fc
    .uniqueArray(fc.record({ queue: fc.constantFrom(...'ABCDEF'), brand: fc.constantFrom('1', '2') }), {
      selector: ({ queue }) => queue,
    })
    .map((queueBrands) => ({ queueBrands, brandQueues: [] }));

  it('is theirs when I changed nothing, and mine when they changed nothing', () => {
    fc.assert(
      fc.property(version, version, (base, other) => {
        expect(mergeMappings({ base, mine: base, theirs: other })).toEqual(other);
        expect(mergeMappings({ base, mine: other, theirs: base }).queueBrands.toSorted(byQueue)).toEqual(
          other.queueBrands.toSorted(byQueue),
        );
      }),
    );
  });

  it('names no queue twice', () => {
    fc.assert(
      fc.property(version, version, version, (base, mine, theirs) => {
        const queues = mergeMappings({ base, mine, theirs }).queueBrands.map(({ queue }) => queue);
        expect(new Set(queues).size).toBe(queues.length);
      }),
    );
  });
});

function byQueue(one: { readonly queue: string }, other: { readonly queue: string }): number {
  return one.queue.localeCompare(other.queue);
}
