import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

const require = createRequire(import.meta.url);

/**
 * Streams is a classic script with a global: it is shipped as its makers built it, beside the bundle, under a name that changes with it, so
 * that no cache can pair a page with another release of it.
 */
function shipStreams(): Plugin {
  const source = readFileSync(require.resolve('amazon-connect-streams/release/connect-streams-min.js'));
  const fileName = `connect-streams-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`;
  return {
    name: 'patchcord:ship-streams',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: `assets/${fileName}`, source });
    },
    transformIndexHtml: (html) => html.replace('connect-streams-min.js', fileName),
  };
}

/** `dist/` is the whole site: any static host serves it, in any folder. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  resolve: { conditions: ['@patchcord/source', 'module', 'browser', 'development|production'] },
  plugins: [shipStreams()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/companion-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name][extname]',
        minify: { compress: { dropConsole: true, dropDebugger: true }, mangle: true, codegen: true },
      },
    },
  },
});
