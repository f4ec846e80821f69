import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The control room's page, into the folder the sandbox serves. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'control-room'),
  base: './',
  resolve: { conditions: ['@patchcord/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/control-room'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
});
