import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@patchcord/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@patchcord/source'] } },
  test: {
    name: 'sandbox (browser)',
    environment: 'node',
    include: ['tests/**/*.test.ts', 'control-room/**/*.browser.test.ts'],
    testTimeout: 45_000,
    hookTimeout: 45_000,
    maxWorkers: 2,
  },
});
