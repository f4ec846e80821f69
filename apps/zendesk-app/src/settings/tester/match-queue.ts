import {
  compileQueueBrandMapping,
  type BrandResolution,
  type QueueBrandMapping,
  type QueueBrandRow,
} from '@patchcord/queue-mapping';

/** The row that wins for a queue name, and the other rows that match it, counted from 0. */
export interface QueueMatch {
  readonly resolution: BrandResolution;
  readonly others: readonly number[];
}

/** Rows prepared for many questions: make it once per list of rows. */
export function createQueueMatcher(rows: readonly QueueBrandRow[]): (queueName: string) => QueueMatch {
  const mapping = compileQueueBrandMapping(rows);
  let single: readonly QueueBrandMapping[] | undefined;
  return (queueName) => {
    // Only a tester wants them all, so they are compiled when it is used.
    single ??= rows.map((row) => compileQueueBrandMapping([row]));
    const resolution = mapping.resolveBrand(queueName);
    const matching = single.flatMap((each, row) => (each.resolveBrand(queueName).mapped ? [row] : []));
    return { resolution, others: matching.filter((row) => !resolution.mapped || row !== resolution.row) };
  };
}
