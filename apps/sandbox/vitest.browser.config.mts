import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@patchcord/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@patchcord/source'] } },
  test: {
    name: 'sandbox (browser)',
    environment: 'node',
    include: ['tests/**/*.test.ts', 'control-room/**/*.browser.test.ts'],
    // The waits inside a test say what is too long; how long it takes here depends on who else computes.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    maxWorkers: 2,
    // Files share nothing but code.
    isolate: false,
  },
});
