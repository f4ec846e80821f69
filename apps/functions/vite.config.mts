import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Bundles each function into one module, as it is deployed: nothing is left to be found at run time. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@patchcord/source', 'module', 'node', 'production'] },
  ssr: { noExternal: true, target: 'node', resolve: { conditions: ['@patchcord/source', 'module', 'node'] } },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/bundles',
    emptyOutDir: true,
    minify: true,
    sourcemap: false,
    rolldownOptions: {
      external: [...builtinModules, /^node:/],
      input: {
        'flow-look-up/index': 'src/flow-look-up/handler.ts',
        'recording-control/index': 'src/recording-control/handler.ts',
        'ticket-intake/index': 'src/ticket-intake/handler.ts',
        'ticket-tasks/index': 'src/ticket-tasks/handler.ts',
      },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'shared/[name]-[hash].mjs' },
    },
  },
});
