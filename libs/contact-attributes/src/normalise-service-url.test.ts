import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseServiceUrl } from './normalise-service-url.js';

describe('normaliseServiceUrl', () => {
  it.each([
    ['https://api.example.org', 'https://api.example.org'],
    [' HTTPS://API.Example.org/Recording/ ', 'https://api.example.org/Recording'],
    ['https://api.example.org:8443/v1//', 'https://api.example.org:8443/v1'],
    ['http://localhost:4580/recording', 'http://localhost:4580/recording'],
    ['http://127.0.0.1:4580', 'http://127.0.0.1:4580'],
    ['http://[::1]:4580/', 'http://[::1]:4580'],
  ])('takes %j', (text, expected) => {
    expect(normaliseServiceUrl(text)).toBe(expected);
  });

  it.each([
    '',
    'api.example.org',
    'http://api.example.org',
    'http://localhost.example.org',
    'ftp://api.example.org',
    'https://',
    'https://user:pass@api.example.org',
    'https://api.example.org?x=1',
    'https://api.example.org/x#y',
    'https://api.example.org\\@elsewhere.example',
    'https://api.example.org/a b',
    'https://api..example.org',
    'https://-api.example.org',
    'https://api.example.org:99999',
    'https://{{setting.host}}/x',
  ])('refuses %j', (text) => {
    expect(normaliseServiceUrl(text)).toBeUndefined();
  });

  it('gives an address that is normalised already, and goes where it says', () => {
    const address = fc.oneof(fc.webUrl({ withQueryParameters: false, withFragments: false }), fc.string());
    fc.assert(
      fc.property(address, (text) => {
        const url = normaliseServiceUrl(text);
        if (url === undefined) return;
        expect(normaliseServiceUrl(url)).toBe(url);
        expect(new URL(url).hostname).toBe(new URL(text.trim()).hostname);
        expect(url.endsWith('/')).toBe(false);
      }),
    );
  });
});
