// Tests of tools/package-rules.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPackage } from './package-rules.mjs';

const good = {
  folder: 'libs/example',
  manifest: {
    name: '@patchcord/example',
    type: 'module',
    license: 'Apache-2.0',
    files: ['dist', 'src'],
    sideEffects: false,
    exports: {
      './package.json': './package.json',
      '.': { '@patchcord/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
    },
  },
  readme: '# @patchcord/example\n\n```ts\nexample();\n```\n\n## What it does not do\n',
  hasChangelog: true,
  files: ['README.md', 'LICENSE', 'package.json', 'src/index.ts', 'dist/index.d.ts', 'dist/index.js'],
  privatePackages: ['@patchcord/app'],
};

test('finds nothing wrong with a package in shape', () => {
  assert.deepEqual(checkPackage(good), []);
});

test('names what a tarball lacks and what it must not have', () => {
  const files = [
    ...good.files.filter((file) => file !== 'LICENSE' && file !== 'dist/index.js'),
    'src/a.test.ts',
  ];
  assert.deepEqual(checkPackage({ ...good, hasChangelog: false, files }), [
    'libs/example: LICENSE is not in the package',
    'libs/example: has no CHANGELOG.md',
    'libs/example: exports "." names ./dist/index.js, which is not in the package',
    'libs/example: src/a.test.ts must not be in the package',
  ]);
});

test('wants the source condition first, and no unpublished dependency', () => {
  const { types, default: main, ...source } = good.manifest.exports['.'];
  const exports = { ...good.manifest.exports, '.': { types, ...source, default: main } };
  const manifest = { ...good.manifest, exports, dependencies: { '@patchcord/app': '0.1.0' } };
  assert.deepEqual(checkPackage({ ...good, manifest }), [
    'libs/example: exports "." needs @patchcord/source, types and default, in this order',
    'libs/example: depends on @patchcord/app, which is not published',
  ]);
});

test('wants a README with an example and its limits', () => {
  assert.deepEqual(checkPackage({ ...good, readme: '# Example\n' }), [
    'libs/example: README.md must begin with "# @patchcord/example"',
    'libs/example: README.md needs an example',
    'libs/example: README.md needs a heading that says what the library does not do',
  ]);
});
