// Builds the sandbox, the Zendesk app and the companion, then runs the sandbox until it ends or is told to.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { installMissing } from './install-missing.mjs';
import { root, runTool } from './run-command.mjs';

/** @param {readonly string[]} args passed on to the sandbox */
export async function startSandbox(args) {
  await installMissing();
  console.error('Building (a minute the first time) ...');
  const { code, output } = await runTool(
    'nx',
    ['run-many', '-t', 'build', '-p', 'sandbox', 'zendesk-app', 'companion-ccp', '--outputStyle=static'],
    { env: { ...process.env, NX_TUI: 'false' } },
  );
  if (code !== 0) throw new Error(`${output.trim()}\n\nThe build failed; the reason stands above.`);
  process.exitCode = await runSandbox(args);
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the sandbox's exit code
 */
function runSandbox(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'apps/sandbox/dist/main.js'), ...args], {
      stdio: 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        // A terminal sends Ctrl-C to both processes itself, and a second one reads as impatience: wait before passing it on.
        const delay = signal === 'SIGINT' && process.stdin.isTTY === true ? 3000 : 0;
        setTimeout(() => child.kill(signal), delay).unref();
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
