import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    name: 'sandbox (browser)',
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    testTimeout: 45_000,
    hookTimeout: 45_000,
    maxWorkers: 2,
  },
});
