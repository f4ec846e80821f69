import {
  validateBrandQueueRows,
  validateQueueBrandRows,
  type BrandQueueValidation,
  type QueueBrandError,
  type QueueBrandWarning,
} from '@patchcord/queue-mapping';
import type { DraftRow, MappingsDraft } from './mappings-draft.js';

/** A brand that rows can name. */
export interface KnownBrand {
  readonly name: string;
  readonly active: boolean;
}

export type DraftProblem = (
  | QueueBrandError
  | QueueBrandWarning
  | BrandQueueValidation['errors'][number]
  | BrandQueueValidation['warnings'][number]
  | { readonly row: number; readonly code: 'unknown brand' | 'inactive brand'; readonly brand: string }
) & { readonly tone: 'error' | 'warning'; readonly field: 'queue' | 'brand' };

/** What is wrong with both tables, by the keys of their rows. They can be saved while `errorCount` is 0. */
export interface DraftCheck {
  readonly problems: ReadonlyMap<number, readonly DraftProblem[]>;
  readonly errorCount: number;
  readonly errorCounts: Readonly<Record<'queueBrands' | 'brandQueues', number>>;
}

/** What a check of two empty tables gives. */
export const noProblems: DraftCheck = {
  problems: new Map(),
  errorCount: 0,
  errorCounts: { queueBrands: 0, brandQueues: 0 },
};

const brandCodes: readonly string[] = ['brand missing', 'brand twice', 'unknown brand', 'inactive brand'];

/** Checks both tables as typed. A fresh row's errors count, but are the last to be complained about. */
export function checkDraft(
  { queueBrands, brandQueues }: Pick<MappingsDraft, 'queueBrands' | 'brandQueues'>,
  brands: readonly KnownBrand[],
): DraftCheck {
  const byKey = new Map<number, DraftProblem[]>();
  const collect = (
    rows: readonly DraftRow[],
    { errors, warnings }: ReturnType<typeof validateQueueBrandRows> | BrandQueueValidation,
  ) => {
    const add = (tone: DraftProblem['tone'], problem: Omit<DraftProblem, 'tone' | 'field'>) => {
      const key = rows[problem.row]?.key;
      if (key === undefined) return;
      const field = brandCodes.includes(problem.code) ? 'brand' : 'queue';
      byKey.set(key, [...(byKey.get(key) ?? []), { ...problem, tone, field } as DraftProblem]);
    };
    for (const error of errors) add('error', error);
    for (const warning of warnings) add('warning', warning);
    rows.forEach(({ brand, queue }, row) => {
      const code = judgeBrand(brand, brands);
      if (code !== undefined && (rows === queueBrands || queue.trim() !== ''))
        add('warning', { row, code, brand: brand.trim() } as Omit<DraftProblem, 'tone' | 'field'>);
    });
    return errors.length;
  };
  const errorCounts = {
    queueBrands: collect(queueBrands, validateQueueBrandRows(queueBrands)),
    brandQueues: collect(brandQueues, validateBrandQueueRows(brandQueues)),
  };
  return { problems: byKey, errorCount: errorCounts.queueBrands + errorCounts.brandQueues, errorCounts };
}

function judgeBrand(
  brand: string,
  brands: readonly KnownBrand[],
): 'unknown brand' | 'inactive brand' | undefined {
  if (brand.trim() === '') return undefined;
  const named = brands.filter(({ name }) => name.trim() === brand.trim());
  if (named.some(({ active }) => active)) return undefined;
  return named.length === 0 ? 'unknown brand' : 'inactive brand';
}
