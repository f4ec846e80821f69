import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowHosts } from './allow-hosts.mjs';

const manifest = '{ "name": "Patchcord" }';
const hostsOf = (text) => JSON.parse(text).domainWhitelist;

test('a package that allows no host has the manifest as it was built', () => {
  assert.equal(allowHosts(manifest, []), manifest);
});

test('hosts are allowed once each, in lower case, beside those that are already', () => {
  const once = allowHosts(manifest, ['API.example.org', 'api.example.org']);
  assert.deepEqual(JSON.parse(once), { name: 'Patchcord', domainWhitelist: ['api.example.org'] });
  assert.deepEqual(hostsOf(allowHosts(once, ['two.example.org'])), ['api.example.org', 'two.example.org']);
});

for (const host of [
  'https://api.example.org',
  'api.example.org/recording',
  'api.example.org:8443',
  'localhost',
  '*.example.org',
  '-a.example.org',
  '',
])
  test(`${JSON.stringify(host)} is refused: it is no name of a host`, () => {
    assert.throws(() => allowHosts(manifest, [host]), /--allow-host takes the name of a host/);
  });
