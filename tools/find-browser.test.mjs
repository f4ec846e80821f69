// Tests of tools/find-browser.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBrowser } from './find-browser.mjs';

/** @param {readonly string[]} paths */
const machine = (paths, env = {}, platform = 'linux') => ({
  env,
  platform,
  isProgram: (path) => paths.includes(path),
});

test('prefers $CHROMIUM, then PATH, then standard locations', () => {
  const paths = ['/own/chromium', '/bin/google-chrome', '/usr/bin/chromium'];
  const env = { CHROMIUM: '/own/chromium', PATH: '/sbin:/bin' };
  assert.equal(findBrowser(machine(paths, env)), '/own/chromium');
  assert.equal(findBrowser(machine(paths, { PATH: '/sbin:/bin' })), '/bin/google-chrome');
  assert.equal(findBrowser(machine(paths)), '/usr/bin/chromium');
});

test('passes over a $CHROMIUM that is no program', () => {
  assert.equal(findBrowser(machine(['/usr/bin/chromium'], { CHROMIUM: '/gone' })), '/usr/bin/chromium');
});

test('knows where macOS and Windows keep Chrome', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  assert.equal(findBrowser(machine([mac], { HOME: '/Users/jane' }, 'darwin')), mac);
  const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  assert.equal(findBrowser(machine([windows], { PROGRAMFILES: 'C:\\Program Files' }, 'win32')), windows);
});

test('finds nothing where there is nothing', () => {
  assert.equal(findBrowser(machine([], { PATH: '/bin' })), undefined);
});
