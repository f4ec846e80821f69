import type { Mappings } from '@patchcord/contact-ports';
import { longestIncreasing } from './longest-increasing.js';

/** The two tables, by the names of the mappings. */
export type MappingsTable = keyof Mappings;

/** One row as a pair: what it is for, and what it says. */
export interface MappingsEntry {
  readonly name: string;
  readonly value: string;
}

/** One difference between two versions of a table. Rows count from 0. */
export type MappingsDifference = { readonly table: MappingsTable; readonly name: string } & (
  | { readonly kind: 'added' | 'removed'; readonly value: string; readonly row: number }
  | { readonly kind: 'changed'; readonly from: string; readonly to: string }
  | { readonly kind: 'moved'; readonly fromRow: number; readonly toRow: number }
);

/** A table's rows as pairs, trimmed: queue and brand, or brand and queue. Of two rows with one name the first counts. */
export function toEntries(mappings: Mappings, table: MappingsTable): readonly MappingsEntry[] {
  const pairs =
    table === 'queueBrands'
      ? mappings.queueBrands.map(({ queue, brand }) => ({ name: queue.trim(), value: brand.trim() }))
      : mappings.brandQueues.map(({ brand, queue }) => ({ name: brand.trim(), value: queue.trim() }));
  const seen = new Set<string>();
  return pairs.filter(({ name, value }) => {
    if (seen.has(name) || (table === 'brandQueues' && value === '')) return false;
    seen.add(name);
    return true;
  });
}

/** What changed from one version to the other: additions and changes in the new order, then removals. */
export function diffMappings(before: Mappings, after: Mappings): readonly MappingsDifference[] {
  return (['queueBrands', 'brandQueues'] as const).flatMap((table) =>
    diffEntries(table, toEntries(before, table), toEntries(after, table)),
  );
}

function diffEntries(
  table: MappingsTable,
  before: readonly MappingsEntry[],
  after: readonly MappingsEntry[],
): MappingsDifference[] {
  const rowBefore = new Map(before.map(({ name }, row) => [name, row]));
  const namesAfter = new Set(after.map(({ name }) => name));
  const moved = table === 'queueBrands' ? findMoved(before, after) : new Set<string>();
  const present = after.flatMap(({ name, value }, row): MappingsDifference[] => {
    const fromRow = rowBefore.get(name);
    const old = fromRow === undefined ? undefined : before[fromRow];
    if (fromRow === undefined || old === undefined) return [{ table, name, kind: 'added', value, row }];
    return [
      ...(old.value === value ? [] : [{ table, name, kind: 'changed', from: old.value, to: value } as const]),
      ...(moved.has(name) ? [{ table, name, kind: 'moved', fromRow, toRow: row } as const] : []),
    ];
  });
  const removed = before.flatMap(({ name, value }, row): MappingsDifference[] =>
    namesAfter.has(name) ? [] : [{ table, name, kind: 'removed', value, row }],
  );
  return [...present, ...removed];
}

/** The fewest rows that must have moved, of those in both versions. */
export function findMoved(
  before: readonly MappingsEntry[],
  after: readonly MappingsEntry[],
): ReadonlySet<string> {
  const rowAfter = new Map(after.map(({ name }, row) => [name, row]));
  const common = before.filter(({ name }) => rowAfter.has(name));
  const stayed = new Set(longestIncreasing(common.map(({ name }) => rowAfter.get(name) ?? 0)));
  return new Set(common.filter((_, index) => !stayed.has(index)).map(({ name }) => name));
}
