import type { Mappings } from '@patchcord/contact-ports';
import { findMoved, toEntries, type MappingsEntry, type MappingsTable } from './diff-mappings.js';

/** Three versions of the mappings: what both administrators started from, and what each made of it. */
export interface MappingsVersions {
  readonly base: Mappings;
  readonly mine: Mappings;
  readonly theirs: Mappings;
}

/**
 * My changes on top of theirs: whatever I did not touch is theirs, and where both changed the same row mine stands.
 * A row they removed comes back only if I had changed it.
 */
export function mergeMappings(versions: MappingsVersions): Mappings {
  return {
    queueBrands: mergeTable('queueBrands', versions).map(({ name, value }) => ({
      queue: name,
      brand: value,
    })),
    brandQueues: mergeTable('brandQueues', versions).map(({ name, value }) => ({
      brand: name,
      queue: value,
    })),
  };
}

function mergeTable(table: MappingsTable, versions: MappingsVersions): readonly MappingsEntry[] {
  const base = toEntries(versions.base, table);
  const mine = toEntries(versions.mine, table);
  const theirs = toEntries(versions.theirs, table);
  const [baseOf, mineOf, theirsOf] = [base, mine, theirs].map(
    (entries) => new Map(entries.map(({ name, value }) => [name, value])),
  ) as [Map<string, string>, Map<string, string>, Map<string, string>];

  const valueOf = (name: string): string | undefined => {
    const [was, my, their] = [baseOf.get(name), mineOf.get(name), theirsOf.get(name)];
    return my === was ? their : my;
  };
  const isMyOrder = findMoved(base, mine).size > 0;
  const [leading, following] = isMyOrder ? [mine, theirs] : [theirs, mine];
  return weave(leading, following)
    .map(({ name }) => ({ name, value: valueOf(name) }))
    .filter((entry): entry is MappingsEntry => entry.value !== undefined);
}

/** `leading` in its order; each row that only `following` has stands behind the row it stands behind there. */
function weave(
  leading: readonly MappingsEntry[],
  following: readonly MappingsEntry[],
): readonly MappingsEntry[] {
  const known = new Set(leading.map(({ name }) => name));
  const behind = new Map<string | undefined, MappingsEntry[]>();
  let anchor: string | undefined;
  for (const entry of following) {
    if (known.has(entry.name)) anchor = entry.name;
    else behind.set(anchor, [...(behind.get(anchor) ?? []), entry]);
  }
  return [
    ...(behind.get(undefined) ?? []),
    ...leading.flatMap((entry) => [entry, ...(behind.get(entry.name) ?? [])]),
  ];
}
