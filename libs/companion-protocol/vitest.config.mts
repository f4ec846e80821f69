import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@patchcord/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@patchcord/source'] } },
  test: {
    name: 'companion-protocol',
    environment: 'node',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts'],
    // Modules are loaded once for all files, which halves the time: tests leave nothing behind them.
    isolate: false,
    setupFiles: ['console-fail-test/setup'],
    // Property tests take seconds on a busy machine.
    testTimeout: 30_000,
  },
});
