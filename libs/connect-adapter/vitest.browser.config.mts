import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@patchcord/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@patchcord/source'] } },
  test: {
    name: 'connect-adapter (browser)',
    environment: 'node',
    include: ['tests/**/*.browser.test.ts'],
    setupFiles: ['console-fail-test/setup'],
    fileParallelism: false,
    testTimeout: 40_000,
    hookTimeout: 40_000,
    expect: { poll: { timeout: 10_000, interval: 40 } },
  },
});
