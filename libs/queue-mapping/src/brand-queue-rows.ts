import { isShortEnough, parseQueuePattern } from './queue-pattern.js';

/** One row of the table *Brands to queues*: one per active brand. An empty queue means not mapped. */
export interface BrandQueueRow {
  readonly brand: string;
  /** A queue's literal name. */
  readonly queue: string;
}

/** What is wrong with the rows; they can be saved when `errors` is empty. `row` counts from 0. */
export interface BrandQueueValidation {
  readonly errors: readonly (
    | { readonly row: number; readonly code: 'queue too long' | 'brand missing' }
    | { readonly row: number; readonly code: 'brand twice'; readonly firstRow: number }
  )[];
  readonly warnings: readonly { readonly row: number; readonly code: 'patterns do not apply' }[];
}

/** Checks rows as typed. What looks like a valid pattern is a literal name, with a warning. Never throws. */
export function validateBrandQueueRows(rows: readonly BrandQueueRow[]): BrandQueueValidation {
  const firstRows = new Map<string, number>();
  rows.forEach(({ brand }, row) => {
    if (!firstRows.has(brand.trim())) firstRows.set(brand.trim(), row);
  });
  return {
    errors: rows.flatMap(({ brand, queue }, row): BrandQueueValidation['errors'] => {
      const firstRow = firstRows.get(brand.trim()) ?? row;
      return [
        ...(brand.trim() === '' ? [{ row, code: 'brand missing' } as const] : []),
        ...(brand.trim() !== '' && firstRow < row ? [{ row, code: 'brand twice', firstRow } as const] : []),
        ...(isShortEnough(queue.trim()) ? [] : [{ row, code: 'queue too long' } as const]),
      ];
    }),
    warnings: rows.flatMap(({ queue }, row) =>
      parseQueuePattern(queue).pattern.kind === 'name'
        ? []
        : [{ row, code: 'patterns do not apply' } as const],
    ),
  };
}

/** The queue name mapped to a brand, trimmed; `undefined` if there is none. */
export function resolveQueue(rows: readonly BrandQueueRow[], brand: string): string | undefined {
  const queue = rows.find((row) => row.brand.trim() === brand.trim())?.queue.trim();
  return queue === '' ? undefined : queue;
}
