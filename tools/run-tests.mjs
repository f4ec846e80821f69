// Makes sure that packages and a browser are there, then runs tools/check.mjs in sight.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.mjs';
import { installMissing } from './install-missing.mjs';
import { root } from './run-command.mjs';

/** Ends with the exit code of the checks. */
export async function runTests() {
  await installMissing();
  const env = { ...process.env, CHROMIUM: await ensureBrowser() };
  process.exitCode = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'tools/check.mjs')], {
      cwd: root,
      env,
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
