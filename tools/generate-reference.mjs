// `npm run reference`: writes docs/settings-reference.md from the settings tables. With `--check` it writes nothing, and fails when the page
// is not what the tables say.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { root, runTool } from './run-command.mjs';
import { settingsReference } from './settings-reference.mjs';

const page = join(root, 'docs/settings-reference.md');
const library = join(root, 'libs/contact-attributes');

const built = await runTool('typescript', ['-b', join(library, 'tsconfig.lib.json')]);
if (built.code !== 0) fail(built.output);
else await generate();

async function generate() {
  const tables = await import(pathToFileURL(join(library, 'dist/index.js')).href);
  const expected = await format(settingsReference(tables), {
    ...(await resolveConfig(page)),
    filepath: page,
  });
  const found = await readFile(page, 'utf8').catch(() => '');
  if (found === expected) return;
  if (!process.argv.includes('--check')) await writeFile(page, expected);
  else fail('docs/settings-reference.md is not what the settings tables say. Run: npm run reference\n');
}

function fail(reason) {
  process.stderr.write(reason);
  process.exitCode = 1;
}
