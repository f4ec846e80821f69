import { defineConfig } from 'vitest/config';

/** The fault matrix: the product without a browser, against the simulated Zendesk. Each life is a file of its own. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@patchcord/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@patchcord/source'] } },
  test: {
    name: 'zendesk-app (fault matrix)',
    environment: 'node',
    include: ['tests/fault-matrix/**/*.test.ts'],
    setupFiles: ['tests/fail-on-console.ts'],
    maxWorkers: 2,
    // Lives share nothing but code.
    isolate: false,
    // The time of a life is its own; how long it takes here depends on who else computes.
    testTimeout: 60_000,
  },
});
