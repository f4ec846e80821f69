import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseInstanceUrl } from './index.js';

const accepted = (origin: string, base: string, kind: string) => ({
  ok: true,
  instanceUrl: `${origin}${base}`,
  ccpUrl: `${origin}${base}/ccp-v2/`,
  origin,
  kind,
});

describe('normaliseInstanceUrl', () => {
  it.each([
    '',
    '/',
    '/connect',
    '/connect/',
    '/ccp',
    '/ccp#',
    '/ccp-v2',
    '/ccp-v2/',
    '/home',
    '/connect/ccp-v2/?x=1',
  ])('accepts an instance address with path %j, with any scheme or none', (path) => {
    for (const scheme of ['https://', 'http://', 'HTTPS://', '']) {
      expect(normaliseInstanceUrl(` ${scheme}Acme-1.my.connect.aws${path} `)).toEqual(
        accepted('https://acme-1.my.connect.aws', '', 'connect'),
      );
      expect(normaliseInstanceUrl(`${scheme}acme.awsapps.com${path}`)).toEqual(
        accepted('https://acme.awsapps.com', '/connect', 'awsapps'),
      );
      expect(normaliseInstanceUrl(`${scheme}acme.govcloud.connect.aws${path}`)).toEqual(
        accepted('https://acme.govcloud.connect.aws', '', 'govcloud'),
      );
    }
  });

  it.each([
    ['http://localhost:4401', 'http://localhost:4401'],
    ['https://connect.localhost:4401/ccp-v2/', 'https://connect.localhost:4401'],
    ['127.0.0.1:80', 'http://127.0.0.1:80'],
    ['http://127.255.0.9/home', 'http://127.255.0.9'],
    ['http://[::1]:4401/ccp#', 'http://[::1]:4401'],
  ])('keeps scheme and port of the loopback address %s', (text, origin) => {
    expect(normaliseInstanceUrl(text)).toEqual(accepted(origin, '', 'loopback'));
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['my instance', 'not an address'],
    ['ftp://acme.my.connect.aws', 'not an address'],
    ['https://user@acme.my.connect.aws', 'not an address'],
    ['http://localhost:99999', 'not an address'],
    ['https://example.com', 'other host'],
    ['https://my.connect.aws', 'other host'],
    ['https://acme.my.connect.aws.example.com', 'other host'],
    ['https://evil.example/acme.my.connect.aws', 'other host'],
    ['https://notlocalhost', 'other host'],
    ['https://127.0.0.1.example.com', 'other host'],
    ['https://127.0.0.256', 'other host'],
    ['https://eu-west-2.console.aws.amazon.com/connect/federate/1', 'sign-in address'],
    ['https://signin.aws.amazon.com/saml', 'sign-in address'],
  ])('refuses %j: %s', (text, reason) => {
    expect(normaliseInstanceUrl(text)).toEqual({ ok: false, reason, hint: expect.stringMatching(/\.$/) });
  });

  it('gives its own result back unchanged', () => {
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.domain().map((host) => `${host}.my.connect.aws`),
    );
    fc.assert(
      fc.property(text, (given) => {
        const once = normaliseInstanceUrl(given);
        if (once.ok) expect(normaliseInstanceUrl(once.instanceUrl)).toEqual(once);
      }),
    );
  });
});
