import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig } from 'vite';

const sdkFolder = dirname(createRequire(import.meta.url).resolve('zendesk_app_framework_sdk/package.json'));

// The unmodified SDK of npm as one classic script, as Zendesk's CDN serves it: it assigns window.ZAFClient.
export default defineConfig({
  root: `${import.meta.dirname}/workspace/sdk`,
  plugins: [
    {
      name: 'sdk-licence',
      generateBundle() {
        const source = readFileSync(join(sdkFolder, 'LICENSE'), 'utf8');
        this.emitFile({ type: 'asset', fileName: 'zaf_sdk.LICENSE.txt', source });
      },
    },
  ],
  build: {
    outDir: `${import.meta.dirname}/dist/cdn`,
    emptyOutDir: true,
    target: 'es2022',
    lib: {
      entry: `${import.meta.dirname}/workspace/sdk/zaf-sdk.ts`,
      name: 'ZAFClientBundle',
      formats: ['iife'],
      fileName: () => 'zaf_sdk.min.js',
    },
  },
});
