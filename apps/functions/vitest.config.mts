import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@patchcord/source', 'module', 'node', 'development|production'] },
  ssr: { resolve: { conditions: ['@patchcord/source'] } },
  test: {
    name: 'functions',
    environment: 'node',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Modules are loaded once for all files, which halves the time: tests leave nothing behind them.
    isolate: false,
    setupFiles: ['console-fail-test/setup'],
    // The SDK would print that it leaves Node 20 behind in 2027.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    // Templates are synthesised, and ten thousand events delivered, on machines that have other things to do.
    testTimeout: 60_000,
  },
});
