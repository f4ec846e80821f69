// Finds Chrome or Chromium for the browser tests, and installs Debian's chromium where that is possible.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/**
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, isProgram?: (path: string) => boolean }} [machine]
 * @returns {string | undefined} path of the browser: `$CHROMIUM`, else on PATH, else where installers put it
 */
export function findBrowser({
  env = process.env,
  platform = process.platform,
  isProgram = isExecutable,
} = {}) {
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, `${name}${suffix}`)));
  const candidates = [env.CHROMIUM, ...onPath, ...standardLocations(env, platform)];
  return candidates.find((path) => path !== undefined && path !== '' && isProgram(path));
}

/**
 * @returns {Promise<string>} path of a browser
 * @throws {Error} with a sentence that says what to install
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  const advice =
    'Install Chrome or Chromium (Debian: sudo apt-get install chromium), or set CHROMIUM to its path.';
  if (process.getuid?.() !== 0 || !hasAptGet())
    throw new Error(`The browser tests need Chrome or Chromium. ${advice}`);
  console.error('Installing chromium with apt-get ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['-qq', 'update'], { env });
  const { output } = await runCommand(
    'apt-get',
    ['-qq', '-y', '--no-install-recommends', 'install', 'chromium'],
    { env },
  );
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  throw new Error(`apt-get could not install chromium. ${advice} It said:\n\n${output.trim()}`);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function standardLocations(env, platform) {
  if (platform === 'darwin')
    return ['/Applications', `${env.HOME ?? ''}/Applications`].flatMap((folder) => [
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    ]);
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
      ]);
  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

function hasAptGet() {
  return isExecutable('/usr/bin/apt-get');
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
