// Tests of tools/install-missing.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInstalled } from './install-missing.mjs';

const wanted = {
  '': {},
  'libs/a': { version: '0.1.0' },
  'node_modules/lit': { version: '3.3.3', integrity: 'sha512-a' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
};

test('takes the same packages as installed, whatever the platform leaves out', () => {
  assert.equal(
    isInstalled(wanted, { 'node_modules/lit': { version: '3.3.3', integrity: 'sha512-a' } }),
    true,
  );
});

test('notices a fresh clone, a missing package, another version and another content', () => {
  assert.equal(isInstalled(wanted, undefined), false);
  assert.equal(isInstalled(wanted, {}), false);
  assert.equal(
    isInstalled(wanted, { 'node_modules/lit': { version: '3.3.2', integrity: 'sha512-a' } }),
    false,
  );
  assert.equal(
    isInstalled(wanted, { 'node_modules/lit': { version: '3.3.3', integrity: 'sha512-b' } }),
    false,
  );
});
