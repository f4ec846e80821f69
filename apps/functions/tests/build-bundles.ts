import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Bundles functions as they are deployed, beside nothing: what a bundle does not hold, it cannot find.
 * @param names all of them unless given
 * @returns the folder, whoever asked removes it: `<folder>/<name>/index.mjs`
 */
export async function buildBundles(...names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'patchcord-bundles-'));
  await run(process.execPath, [join(import.meta.dirname, '../tools/bundle.mjs'), folder, ...names]);
  return folder;
}
