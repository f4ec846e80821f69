import type { Mappings } from '@patchcord/contact-ports';

/** Mappings read from a text, or why they are none. A table that the text does not have is undefined: it stays as it is. */
export type MappingsImport =
  | { readonly ok: true; readonly mappings: Partial<Mappings> }
  | { readonly ok: false; readonly problem: MappingsImportProblem };

export type MappingsImportProblem =
  | { readonly code: 'empty' | 'no object' | 'no table' }
  | { readonly code: 'no JSON'; readonly detail: string }
  | { readonly code: 'newer version'; readonly version: string }
  | { readonly code: 'no list'; readonly table: keyof Mappings }
  | { readonly code: 'wrong row'; readonly table: keyof Mappings; readonly row: number };

const version = 1;

/** Mappings as text to take elsewhere; `importMappings` reads it. */
export function exportMappings({ queueBrands, brandQueues }: Mappings): string {
  return `${JSON.stringify({ version, queueBrands, brandQueues }, null, 2)}\n`;
}

/**
 * Reads what somebody pasted or chose as a file: an export, or the text as it is stored. Never throws; additional
 * members are left alone.
 */
export function importMappings(text: string): MappingsImport {
  if (text.trim() === '') return { ok: false, problem: { code: 'empty' } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { code: 'no JSON', detail } };
  }
  if (!isObject(value)) return { ok: false, problem: { code: 'no object' } };
  const found = value['version'] ?? value['format'] ?? version;
  if (found !== version)
    return { ok: false, problem: { code: 'newer version', version: JSON.stringify(found) } };
  let mappings: Partial<Mappings> = {};
  for (const table of ['queueBrands', 'brandQueues'] as const) {
    const rows = value[table];
    if (rows === undefined) continue;
    if (!Array.isArray(rows)) return { ok: false, problem: { code: 'no list', table } };
    const read = rows.map((row) => readRow(row, table));
    const row = read.indexOf(undefined);
    if (row >= 0) return { ok: false, problem: { code: 'wrong row', table, row } };
    mappings = { ...mappings, [table]: read };
  }
  if (Object.keys(mappings).length === 0) return { ok: false, problem: { code: 'no table' } };
  return { ok: true, mappings };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object, or a pair in the order of the table's columns, as the stored text has it. */
function readRow(
  row: unknown,
  table: keyof Mappings,
): { readonly queue: string; readonly brand: string } | undefined {
  const [queue, brand]: readonly unknown[] = Array.isArray(row)
    ? table === 'queueBrands'
      ? row
      : row.toReversed()
    : isObject(row)
      ? [row['queue'], row['brand']]
      : [];
  return typeof queue === 'string' && typeof brand === 'string' ? { queue, brand } : undefined;
}
