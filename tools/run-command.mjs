// Runs a command quietly, and gives its exit code and what it printed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {{ code: number, output: string }} CommandResult
 *   exit code (1 when the command could not start or was killed), and standard output and error together
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve) => {
    // npm is a script on Windows, which only a shell starts.
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs the command-line program of an installed package without npm or a shell between.
 *
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 */
export function runTool(packageName, args, options) {
  const folder = join(root, 'node_modules', packageName);
  const { bin, name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : (bin[name.replace(/^.*\//, '')] ?? Object.values(bin)[0]);
  return runCommand(process.execPath, [join(folder, file), ...args], options);
}
