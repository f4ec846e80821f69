import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const require = createRequire(import.meta.url);

const connectScripts = {
  'connect-streams-min.js': 'amazon-connect-streams/release/connect-streams-min.js',
  'amazon-connect-chat.js': 'amazon-connect-chatjs/dist/amazon-connect-chat.js',
};

/** Streams and chatjs are classic scripts with a global: they are shipped as their makers built them, beside the bundles. */
function shipConnectScripts(): Plugin {
  return {
    name: 'patchcord:ship-connect-scripts',
    generateBundle() {
      for (const [name, path] of Object.entries(connectScripts)) {
        this.emitFile({
          type: 'asset',
          fileName: `assets/${name}`,
          source: readFileSync(require.resolve(path)),
        });
      }
    },
  };
}

/** XState's default logger is the console; nothing logs here, and a package of Zendesk's may print nothing (zendesk.md V31). */
function silenceDefaultLogger(): Plugin {
  return {
    name: 'patchcord:silence-default-logger',
    transform(code, id) {
      if (!id.includes('/node_modules/xstate/') || !code.includes('console.log.bind(console)')) return null;
      return { code: code.replaceAll('console.log.bind(console)', '() => {}'), map: null };
    },
  };
}

/** `dist/` is the folder of the Zendesk app: `manifest.json`, `translations/` and `assets/`, nothing else. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  resolve: { conditions: ['@patchcord/source', 'module', 'browser', 'development|production'] },
  plugins: [shipConnectScripts(), silenceDefaultLogger()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      input: {
        softphone: resolve(import.meta.dirname, 'assets/softphone.html'),
        background: resolve(import.meta.dirname, 'assets/background.html'),
        settings: resolve(import.meta.dirname, 'assets/settings.html'),
        sidebar: resolve(import.meta.dirname, 'assets/sidebar.html'),
      },
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: 'assets/[name][extname]',
        minify: { compress: { dropConsole: true, dropDebugger: true }, mangle: true, codegen: true },
      },
    },
  },
});
