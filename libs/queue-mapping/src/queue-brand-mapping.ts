import { compileQueuePattern } from './compile-queue-pattern.js';
import { parseQueuePattern, type QueuePattern } from './queue-pattern.js';

/** One row of the table *Queues to brands*, as typed. */
export interface QueueBrandRow {
  /** Queue name or pattern. */
  readonly queue: string;
  /** Brand, as the caller identifies brands. */
  readonly brand: string;
}

/** The row that wins for a queue, and why; or that none does. */
export type BrandResolution =
  | {
      readonly mapped: true;
      readonly brand: string;
      /** Position of the row in the list, from 0. */
      readonly row: number;
      readonly pattern: QueuePattern;
      readonly reason: 'exact name' | 'first matching pattern';
    }
  | { readonly mapped: false; readonly reason: 'no row matches' };

/** A compiled mapping: make it once per list of rows, ask it once per contact. */
export interface QueueBrandMapping {
  readonly resolveBrand: (queueName: string) => BrandResolution;
}

/**
 * Compiles the rows. An exact name wins, then the first row in list order whose pattern matches. Rows without queue or
 * brand are left out. Never throws.
 */
export function compileQueueBrandMapping(rows: readonly QueueBrandRow[]): QueueBrandMapping {
  const exact = new Map<string, Extract<BrandResolution, { mapped: true }>>();
  const patterns: {
    readonly matches: (queueName: string) => boolean;
    readonly resolution: BrandResolution;
  }[] = [];
  rows.forEach(({ queue, brand }, row) => {
    if (queue.trim() === '' || brand.trim() === '') return;
    const { pattern } = parseQueuePattern(queue);
    if (pattern.kind === 'name') {
      if (!exact.has(pattern.name))
        exact.set(pattern.name, { mapped: true, brand, row, pattern, reason: 'exact name' });
      return;
    }
    patterns.push({
      matches: compileQueuePattern(pattern),
      resolution: { mapped: true, brand, row, pattern, reason: 'first matching pattern' },
    });
  });
  return {
    resolveBrand: (queueName) =>
      exact.get(queueName.trim()) ??
      patterns.find(({ matches }) => matches(queueName))?.resolution ?? {
        mapped: false,
        reason: 'no row matches',
      },
  };
}
