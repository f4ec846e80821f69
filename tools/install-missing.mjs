// Installs the workspace's packages with `npm ci` if they are missing or are not those of package-lock.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runCommand } from './run-command.mjs';

/**
 * @returns {Promise<boolean>} whether something had to be installed
 * @throws {Error} with a sentence for people when the installation fails
 */
export async function installMissing() {
  if (isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) return false;
  console.error('Installing packages with npm ci (about a minute) ...');
  const { code, output } = await runCommand('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0) return true;
  throw new Error(
    `The packages could not be installed. npm says:\n\n${output.trim()}\n\nCheck the network, then try again.`,
  );
}

/**
 * Compares contents, not dates: a checkout gives every file a new date.
 *
 * @param {Record<string, LockEntry> | undefined} wanted packages of package-lock.json
 * @param {Record<string, LockEntry> | undefined} installed packages of npm's record of what it installed
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockEntry
 */
export function isInstalled(wanted, installed) {
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted)
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, entry]) => {
      const present = installed[path];
      // Optional packages are those of other platforms.
      if (present === undefined) return entry.optional === true;
      return present.version === entry.version && present.integrity === entry.integrity;
    });
}

/** @param {string} path */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
