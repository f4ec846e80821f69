import { defineConfig } from 'vitest/config';

// The tests run in Node and drive a real Chromium: a workspace has several tabs, origins and sites.
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@patchcord/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@patchcord/source'] } },
  test: {
    name: 'zendesk-simulator (browser)',
    environment: 'node',
    include: ['tests/**/*.browser.test.ts'],
    setupFiles: ['console-fail-test/setup'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    fileParallelism: false,
  },
});
