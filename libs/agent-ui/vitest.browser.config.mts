import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@patchcord/source', 'module', 'browser', 'development|production'] },
  optimizeDeps: {
    include: [
      'axe-core',
      'console-fail-test',
      'lit',
      'lit/decorators.js',
      'lit/directives/keyed.js',
      'lit/directives/repeat.js',
    ],
  },
  test: {
    name: 'agent-ui (browser)',
    include: ['src/**/*.browser.test.ts'],
    setupFiles: ['tests/quieten-lit.ts', 'tests/fail-on-console.ts', 'tests/register-elements.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 320, height: 520 },
      provider: playwright({
        launchOptions: {
          executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
          args: ['--no-sandbox'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
