import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const conditions = ['@patchcord/source', 'module', 'browser', 'development|production'];

/**
 * Only the last list counts, so it repeats what Playwright switches off in the browser at hand. The last two are hidden pages of the
 * address bar, which would take half of the processor.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Elements in the browser; and the built page, in a browser of its own, against the simulated Amazon Connect. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    projects: [
      {
        root: import.meta.dirname,
        resolve: { conditions },
        optimizeDeps: {
          include: [
            '@lit/localize',
            'axe-core',
            'console-fail-test',
            'lit',
            'lit/decorators.js',
            'lit/directives/keyed.js',
            'lit/directives/repeat.js',
          ],
        },
        test: {
          name: 'companion-ccp (elements)',
          include: ['src/**/*.browser.test.ts'],
          setupFiles: ['tests/quieten-lit.ts', 'tests/fail-on-console.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 320, height: 640 },
            provider: playwright({
              launchOptions: {
                executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
                args: ['--no-sandbox', `--disable-features=${disabledFeatures.join(',')}`],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        root: import.meta.dirname,
        resolve: { conditions },
        ssr: { resolve: { conditions: ['@patchcord/source'] } },
        test: {
          name: 'companion-ccp (page)',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          setupFiles: ['console-fail-test/setup'],
          maxWorkers: 2,
          // After the elements: the projects differ in their workers.
          sequence: { groupOrder: 1 },
          testTimeout: 40_000,
          hookTimeout: 40_000,
          expect: { poll: { timeout: 10_000, interval: 50 } },
        },
      },
    ],
  },
});
