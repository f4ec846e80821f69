// Bundles each function into one module of its own, as it is deployed: nothing is left to be found at run time.
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const allFunctions = ['flow-look-up', 'recording-control', 'ticket-intake', 'ticket-tasks'];
// A folder, and which functions; all of them unless given.
const [outputFolder = join(root, 'dist/bundles'), ...given] = process.argv.slice(2);
const functionNames = given.length > 0 ? given : allFunctions;

for (const name of functionNames)
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['@patchcord/source', 'module', 'node', 'production'] },
    ssr: {
      noExternal: true,
      target: 'node',
      resolve: { conditions: ['@patchcord/source', 'module', 'node', 'production'] },
    },
    build: {
      ssr: `src/${name}/handler.ts`,
      target: 'node24',
      outDir: join(outputFolder, name),
      emptyOutDir: true,
      minify: true,
      rolldownOptions: {
        external: [...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: 'index.mjs', codeSplitting: false },
      },
    },
  });
