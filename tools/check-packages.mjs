// Packs every library once and checks the tarball: our own rules, publint and attw. Run it after the build.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { checkPackage } from './package-rules.mjs';
import { root, runCommand, runTool } from './run-command.mjs';

const readManifest = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
const folders = readdirSync(join(root, 'libs')).map((name) => `libs/${name}`);
const privatePackages = readdirSync(join(root, 'apps')).map((name) => readManifest(`apps/${name}`).name);
const tarballs = mkdtempSync(join(tmpdir(), 'patchcord-packages-'));

try {
  const problems = (await checkAll()).flat();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error(`\n${problems.length} problems in the packages of libs/.`);
    process.exitCode = 1;
  } else console.log(`${folders.length} packages are fit to be published`);
} finally {
  rmSync(tarballs, { recursive: true, force: true });
}

async function checkAll() {
  const workspaces = folders.flatMap((folder) => ['--workspace', folder]);
  const { code, output } = await runCommand('npm', [
    ...['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', tarballs],
    ...workspaces,
  ]);
  if (code !== 0) return [`npm pack failed:\n${output}`];
  const packed = Object.values(JSON.parse(output.slice(output.search(/^[[{]/m))));
  const found = [];
  // One after the other: each check already keeps a core busy.
  for (const folder of folders) {
    const manifest = readManifest(folder);
    const tarball = packed.find(({ name }) => name === manifest.name);
    if (tarball === undefined) found.push([`${folder}: npm pack made no tarball`]);
    else found.push(await checkLibrary(folder, manifest, tarball));
  }
  return found;
}

/**
 * @param {string} folder
 * @param {Record<string, any>} manifest
 * @param {{ filename: string, files: readonly { path: string }[] }} tarball
 * @returns {Promise<string[]>}
 */
async function checkLibrary(folder, manifest, tarball) {
  const path = join(tarballs, tarball.filename);
  const content = readFileSync(path);
  const { messages } = await publint({
    strict: true,
    pack: { tarball: content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) },
  });
  const types = await runTool('@arethetypeswrong/cli', [path, '--profile', 'esm-only', '--format', 'ascii']);
  const files = tarball.files.map((file) => file.path);
  const readme = readFileSync(join(root, folder, 'README.md'), 'utf8');
  const hasChangelog = existsSync(join(root, folder, 'CHANGELOG.md'));
  return [
    ...checkPackage({ folder, manifest, readme, hasChangelog, files, privatePackages }),
    ...messages.map((message) => `${folder}: publint: ${formatMessage(message, manifest) ?? message.code}`),
    ...(types.code === 0 ? [] : [`${folder}: attw:\n${types.output.trim()}`]),
  ];
}
