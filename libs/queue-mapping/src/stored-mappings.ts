import type { BrandQueueRow } from './brand-queue-rows.js';
import type { QueueBrandRow } from './queue-brand-mapping.js';

/** Longest text that is stored, in bytes of UTF-8: what a setting of an installed app may hold. */
export const longestStoredMappings = 60_000;

/** Both tables, with the number of their latest change: 0 when nobody has saved yet. */
export interface MappingsDocument {
  readonly revision: number;
  readonly queueBrands: readonly QueueBrandRow[];
  readonly brandQueues: readonly BrandQueueRow[];
}

/** What a stored text says; or that it cannot be read, and why, in one sentence for an administrator. */
export type ParsedMappings =
  ({ readonly kind: 'read' } & MappingsDocument) | { readonly kind: 'damaged'; readonly reason: string };

/** The text to store; or that it would be longer than what may be stored. */
export type FormattedMappings =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too long'; readonly bytes: number; readonly longest: number };

const format = 1;

/**
 * Reads what {@link formatStoredMappings} wrote. No text, and one of blanks only, is revision 0 with nothing mapped.
 * A text of which any part cannot be read is damaged as a whole. Never throws.
 */
export function parseStoredMappings(text: string | null | undefined): ParsedMappings {
  if ((text ?? '').trim() === '') return { kind: 'read', revision: 0, queueBrands: [], brandQueues: [] };
  const stored = parseObject(text ?? '');
  if (stored === undefined) return damaged('It is not a JSON object.');
  if (stored['format'] !== format) {
    const found = JSON.stringify(stored['format']) ?? 'missing';
    return damaged(`Its format is ${found.slice(0, 20)}; this version reads format ${String(format)}.`);
  }
  const { v: revision } = stored;
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 0) {
    return damaged('Its revision "v" is not a whole number from 0.');
  }
  const queueBrands = readPairs(stored, 'queueBrands');
  if (typeof queueBrands === 'string') return damaged(queueBrands);
  const brandQueues = readPairs(stored, 'brandQueues');
  if (typeof brandQueues === 'string') return damaged(brandQueues);
  return {
    kind: 'read',
    revision,
    queueBrands: queueBrands.map(([queue, brand]) => ({ queue, brand })),
    brandQueues: brandQueues.map(([brand, queue]) => ({ brand, queue })),
  };
}

/**
 * The text to store, as JSON: `{"v":3,"format":1,"queueBrands":[["MyCorp *","MyCorp"]],"brandQueues":[["Acme","Sales"]]}`.
 * Rows are pairs in the order of the table's columns, as typed. Never throws.
 */
export function formatStoredMappings(mappings: MappingsDocument): FormattedMappings {
  const text = JSON.stringify({
    v: mappings.revision,
    format,
    queueBrands: mappings.queueBrands.map(({ queue, brand }) => [queue, brand]),
    brandQueues: mappings.brandQueues.map(({ brand, queue }) => [brand, queue]),
  });
  const bytes = countBytes(text);
  return bytes > longestStoredMappings
    ? { kind: 'too long', bytes, longest: longestStoredMappings }
    : { kind: 'text', text };
}

function damaged(reason: string): ParsedMappings {
  return { kind: 'damaged', reason };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Pair = readonly [string, string];

/** The rows of a table, or why they cannot be read. */
function readPairs(stored: Readonly<Record<string, unknown>>, table: string): readonly Pair[] | string {
  const rows = stored[table];
  if (!Array.isArray(rows)) return `"${table}" is not a list.`;
  const wrong = rows.findIndex((row) => !isPair(row));
  return wrong < 0
    ? rows.filter(isPair)
    : `Row ${String(wrong + 1)} of "${table}" is not a pair of a queue and a brand.`;
}

function isPair(row: unknown): row is Pair {
  return Array.isArray(row) && row.length === 2 && row.every((cell) => typeof cell === 'string');
}

/** Bytes of a text in UTF-8; `JSON.stringify` leaves no half characters. */
function countBytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
