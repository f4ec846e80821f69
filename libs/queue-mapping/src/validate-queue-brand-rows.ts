import { coversPattern } from './covers-pattern.js';
import type { QueueBrandRow } from './queue-brand-mapping.js';
import {
  isShortEnough,
  parseQueuePattern,
  type QueuePattern,
  type QueuePatternWarning,
} from './queue-pattern.js';

/** Blocks saving. `row` is the position in the list, from 0. */
export type QueueBrandError =
  | { readonly row: number; readonly code: 'queue empty' | 'queue too long' | 'brand missing' }
  | { readonly row: number; readonly code: 'queue twice'; readonly firstRow: number };

/** Does not block saving. */
export type QueueBrandWarning =
  | { readonly row: number; readonly code: 'read as literal name'; readonly pattern: QueuePatternWarning }
  | { readonly row: number; readonly code: 'shadowed'; readonly byRow: number };

/** What is wrong with a list of rows; it can be saved when `errors` is empty. */
export interface QueueBrandValidation {
  readonly errors: readonly QueueBrandError[];
  readonly warnings: readonly QueueBrandWarning[];
}

/** Checks rows as typed (queues-and-brands.md 'Queue -> brand'), in list order. Never throws. */
export function validateQueueBrandRows(rows: readonly QueueBrandRow[]): QueueBrandValidation {
  const errors: QueueBrandError[] = [];
  const warnings: QueueBrandWarning[] = [];
  const firstRows = new Map<string, number>();
  const earlier: { readonly row: number; readonly pattern: QueuePattern }[] = [];
  rows.forEach(({ queue, brand }, row) => {
    if (brand.trim() === '') errors.push({ row, code: 'brand missing' });
    const typed = queue.trim();
    if (typed === '') {
      errors.push({ row, code: 'queue empty' });
      return;
    }
    if (!isShortEnough(typed)) errors.push({ row, code: 'queue too long' });
    const firstRow = firstRows.get(typed);
    if (firstRow !== undefined) {
      errors.push({ row, code: 'queue twice', firstRow });
      return;
    }
    firstRows.set(typed, row);
    const { pattern, warning } = parseQueuePattern(typed);
    if (warning !== undefined) warnings.push({ row, code: 'read as literal name', pattern: warning });
    // An exact name wins over every pattern, wherever it stands: nothing shadows it, and it shadows nothing.
    if (pattern.kind === 'name') return;
    const cover = earlier.find((candidate) => coversPattern(candidate.pattern, pattern));
    if (cover !== undefined) warnings.push({ row, code: 'shadowed', byRow: cover.row });
    earlier.push({ row, pattern });
  });
  return { errors, warnings };
}
