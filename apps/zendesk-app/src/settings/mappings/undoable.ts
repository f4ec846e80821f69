import type { DraftRow, MappingsDraft, MappingsEdit } from './mappings-draft.js';

/** Something that can be taken back: one row that was deleted, or both tables that were replaced. */
export type Undoable =
  | { readonly kind: 'row removed'; readonly row: DraftRow; readonly index: number }
  | {
      readonly kind: 'imported' | 'discarded' | 'theirs taken';
      readonly draft: Pick<MappingsDraft, 'queueBrands' | 'brandQueues'>;
    };

/**
 * What can be taken back once `edit` is made. Deleted rows stay, whatever is edited meanwhile; tables that were
 * replaced can come back only until the next edit, which would be lost.
 */
export function rememberEdit(
  undoables: readonly Undoable[],
  draft: MappingsDraft,
  edit: MappingsEdit,
): readonly Undoable[] {
  if (edit.kind === 'replace all') return [{ kind: 'imported', draft }];
  const rows = undoables.filter(({ kind }) => kind === 'row removed');
  if (edit.kind !== 'remove row') return rows;
  const index = draft.queueBrands.findIndex(({ key }) => key === edit.key);
  const row = draft.queueBrands[index];
  return row === undefined || row.isFresh ? rows : [...rows, { kind: 'row removed', row, index }];
}

/** The tables after the latest undoable is taken back. */
export function takeBack(draft: MappingsDraft, undoable: Undoable | undefined): MappingsDraft {
  if (undoable === undefined) return draft;
  if (undoable.kind === 'row removed')
    return { ...draft, queueBrands: draft.queueBrands.toSpliced(undoable.index, 0, undoable.row) };
  return { ...undoable.draft, nextKey: draft.nextKey };
}
