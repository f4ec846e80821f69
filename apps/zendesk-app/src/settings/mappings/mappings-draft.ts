import type { Mappings } from '@patchcord/contact-ports';

/** A row being edited. `key` stays with the row wherever it moves. */
export interface DraftRow {
  readonly key: number;
  readonly queue: string;
  readonly brand: string;
  /** Nothing was typed into it yet: it is incomplete, but not worth a complaint. */
  readonly isFresh?: true;
}

/** Both tables as they stand on the screen. */
export interface MappingsDraft {
  readonly queueBrands: readonly DraftRow[];
  readonly brandQueues: readonly DraftRow[];
  readonly nextKey: number;
}

/** One thing an administrator does to the tables. */
export type MappingsEdit =
  | { readonly kind: 'add row' }
  | { readonly kind: 'type'; readonly key: number; readonly queue?: string; readonly brand?: string }
  | { readonly kind: 'move row'; readonly key: number; readonly to: number }
  | { readonly kind: 'remove row'; readonly key: number }
  | { readonly kind: 'replace all'; readonly mappings: Mappings };

/**
 * Mappings as rows to edit. *Brands to queues* has a row for each active brand, in their order, then those stored for
 * other brands.
 * @param brands names of the active brands
 */
export function toDraft(mappings: Mappings, brands: readonly string[], firstKey = 1): MappingsDraft {
  const queueBrands = mappings.queueBrands.map((row, index) => ({ ...row, key: firstKey + index }));
  const stored = new Map(mappings.brandQueues.map(({ brand, queue }) => [brand.trim(), queue]));
  const others = mappings.brandQueues.filter(
    ({ brand, queue }) => !brands.includes(brand.trim()) && queue.trim() !== '',
  );
  const rows = [...brands.map((brand) => ({ brand, queue: stored.get(brand.trim()) ?? '' })), ...others];
  const next = firstKey + queueBrands.length;
  return {
    queueBrands,
    brandQueues: rows.map((row, index) => ({ ...row, key: next + index })),
    nextKey: next + rows.length,
  };
}

/** What the rows say, as it is stored: trimmed, and without brands that have no queue. */
export function toMappings({
  queueBrands,
  brandQueues,
}: Pick<MappingsDraft, 'queueBrands' | 'brandQueues'>): Mappings {
  const trimmed = brandQueues.map(({ brand, queue }) => ({ brand: brand.trim(), queue: queue.trim() }));
  return {
    queueBrands: queueBrands.map(({ queue, brand }) => ({ queue: queue.trim(), brand: brand.trim() })),
    brandQueues: trimmed.filter(({ queue }) => queue !== ''),
  };
}

/** Whether both say the same; rows into which nothing was typed yet do not count. */
export function isSameAs({ queueBrands, brandQueues }: MappingsDraft, mappings: Mappings): boolean {
  const typed = queueBrands.filter(({ isFresh }) => isFresh !== true);
  return JSON.stringify(toMappings({ queueBrands: typed, brandQueues })) === JSON.stringify(mappings);
}

/** Applies an edit. A key that is not there (any more) changes nothing. */
export function editDraft(
  draft: MappingsDraft,
  edit: MappingsEdit,
  brands: readonly string[],
): MappingsDraft {
  const { queueBrands, nextKey } = draft;
  switch (edit.kind) {
    case 'add row': {
      const row: DraftRow = { key: nextKey, queue: '', brand: '', isFresh: true };
      return { ...draft, queueBrands: [...queueBrands, row], nextKey: nextKey + 1 };
    }
    case 'type':
      return {
        ...draft,
        queueBrands: queueBrands.map((row) => type(row, edit)),
        brandQueues: draft.brandQueues.map((row) => type(row, edit)),
      };
    case 'move row': {
      const row = queueBrands.find(({ key }) => key === edit.key);
      if (row === undefined) return draft;
      const others = queueBrands.filter((other) => other !== row);
      const to = Math.max(0, Math.min(edit.to, others.length));
      return { ...draft, queueBrands: others.toSpliced(to, 0, row) };
    }
    case 'remove row':
      return { ...draft, queueBrands: queueBrands.filter(({ key }) => key !== edit.key) };
    case 'replace all':
      return toDraft(edit.mappings, brands, nextKey);
  }
}

function type(row: DraftRow, edit: Extract<MappingsEdit, { kind: 'type' }>): DraftRow {
  if (row.key !== edit.key) return row;
  return { key: row.key, queue: edit.queue ?? row.queue, brand: edit.brand ?? row.brand };
}
