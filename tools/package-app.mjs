// `npm run package`: validates the built Zendesk app and zips it, byte for byte the same for the same files. `--allow-host api.example.org`,
// once or more often, names the hosts to which Zendesk may take the app's secure settings.
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { allowHosts } from './app-package/allow-hosts.mjs';
import { checkAppPackage } from './app-package-rules.mjs';
import { root } from './run-command.mjs';

const built = join(root, 'apps/zendesk-app/dist');
const { version } = JSON.parse(readFileSync(join(root, 'apps/zendesk-app/package.json'), 'utf8'));

/** Vendors' SDKs write to the console themselves; the error reporter is meant to. */
const mayUseConsole = (path) => /^assets\/(?:connect-streams|vendor|error-reporter)[-.]/.test(path);

try {
  const { values } = parseArgs({
    options: { 'allow-host': { type: 'string', multiple: true, default: [] } },
  });
  const { files, symlinks } = readPackage(built);
  const manifest = files.get('manifest.json');
  if (manifest !== undefined) {
    const text = allowHosts(new TextDecoder().decode(manifest), values['allow-host']);
    files.set('manifest.json', new TextEncoder().encode(text));
  }
  const { errors, warnings } = checkAppPackage(files, { releaseVersion: version, symlinks, mayUseConsole });
  for (const warning of warnings) console.warn(`warning: ${warning}`);
  if (errors.length > 0)
    throw new Error(`${errors.join('\n')}\n\nThe app breaks ${errors.length} rules of Zendesk's upload.`);
  const folder = join(root, 'dist');
  mkdirSync(folder, { recursive: true });
  const zip = join(folder, `patchcord-zendesk-app-${version}.zip`);
  const content = toZip(files);
  writeFileSync(zip, content);
  console.log(`${relative(root, zip)}: ${files.size} files, ${Math.ceil(content.length / 1024)} KB`);
} catch (error) {
  console.error(
    error.code === 'ENOENT'
      ? 'apps/zendesk-app/dist is missing; run npm run package, which builds it.'
      : error.message,
  );
  process.exitCode = 1;
}

/**
 * Everything that was built, but source maps.
 *
 * @param {string} folder
 * @returns {{ files: Map<string, Uint8Array>, symlinks: string[] }}
 */
function readPackage(folder) {
  const files = new Map();
  const symlinks = [];
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const name = path.split(sep).join('/');
    const stats = lstatSync(join(folder, path));
    if (stats.isSymbolicLink()) symlinks.push(name);
    else if (stats.isFile() && !name.endsWith('.map'))
      files.set(name, new Uint8Array(readFileSync(join(folder, path))));
  }
  return { files, symlinks };
}

/** @param {ReadonlyMap<string, Uint8Array>} files */
function toZip(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  // The first day a zip can express, in local time: zips hold no time zone.
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date(1980, 0, 1) });
}
