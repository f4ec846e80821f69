import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Of the simulators only the drivers belong in a page: their servers are left out, and with them all of Node. */
function leaveServersOut(): Plugin {
  return {
    name: 'patchcord:leave-servers-out',
    enforce: 'pre',
    load(id) {
      const simulator = /[\\/]start-(connect|zendesk)-simulator\.[jt]s$/.exec(id)?.[1];
      if (simulator === undefined) return undefined;
      const name = simulator === 'connect' ? 'startConnectSimulator' : 'startZendeskSimulator';
      return `export const ${name} = undefined;`;
    },
  };
}

/** The control room's page, into the folder the sandbox serves. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'control-room'),
  base: './',
  resolve: { conditions: ['@patchcord/source', 'module', 'browser', 'development|production'] },
  plugins: [leaveServersOut()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/control-room'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
});
